using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>The flights of one memoized method (rule C1). Its lock is held for a look-up, never while user code runs.</summary>
/// <param name="create">Makes a flight of a generation, run by the caller with a token.</param>
internal sealed class Flights<TKey, TResult, TFlight>(Func<long, CancellationToken, TFlight> create)
    where TKey : struct, IMemoryKey<TKey>
    where TFlight : Flight
{
    private readonly Dictionary<FlightKey<TKey>, TFlight> _flights = [];
    private readonly Lock _lock = new();

    /// <summary>Joins the flight for a key, or begins one.</summary>
    /// <param name="tier">The table that the result goes to.</param>
    /// <param name="key">The key, owned.</param>
    /// <param name="isAnew">Whether to begin one in any case, unless the call is made from inside of one. The other is then too old for later callers (rule C6).</param>
    /// <param name="token">The caller's token.</param>
    /// <param name="flight">The flight joined or begun.</param>
    public FlightRole Claim(MemoryTier<TKey, TResult> tier, in TKey key, bool isAnew, CancellationToken token, out TFlight flight)
    {
        var flightKey = new FlightKey<TKey>(tier, key);
        lock (_lock)
        {
            var generation = tier.Generation;
            if (_flights.TryGetValue(flightKey, out var current))
            {
                if (isAnew && !current.IsAroundCaller) current.Permit.Revoke();
                if (current.Generation == generation && !current.IsOutdated && current.Join() is var role and not FlightRole.Runner)
                {
                    flight = current;
                    return role;
                }
            }

            // One that began before a Clear is left to those who joined it, and one that all have cancelled to itself.
            _flights[flightKey] = flight = create(generation, token);
            return FlightRole.Runner;
        }
    }

    /// <summary>Lets nobody join any more. To be called when the result is in the table, and before the end is told to those who joined.</summary>
    public void End(MemoryTier<TKey, TResult> tier, in TKey key, TFlight flight)
    {
        var flightKey = new FlightKey<TKey>(tier, key);
        lock (_lock)
        {
            if (_flights.TryGetValue(flightKey, out var current) && ReferenceEquals(current, flight)) _flights.Remove(flightKey);
        }

        flight.Scope.End();
        flight.Spinner?.End();
    }

    /// <summary>Lets nobody join the flight for a key any more, nor its result be stored (rule C6).</summary>
    public void Forget(MemoryTier<TKey, TResult> tier, in TKey key)
    {
        lock (_lock)
        {
            if (_flights.Remove(new FlightKey<TKey>(tier, key), out var current)) current.Permit.Revoke();
        }
    }
}
