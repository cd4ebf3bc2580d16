using MemoWeave.Keys;

namespace MemoWeave.Calls;

/// <summary>
/// Marks, in the async flow, that a method of the user's is asked about an entry. A call for the same key from inside of it would be asked about in turn, without end:
/// it runs the body, as one from inside the body does (rule C4).
/// </summary>
internal sealed class Validation : IDisposable
{
    private static readonly AsyncLocal<Validation?> Innermost = new();

    private readonly Validation? _outer;

    // What the method started may still carry the mark when it has long returned.
    private volatile object? _flightKey;

    private Validation(object flightKey, Validation? outer) => (_flightKey, _outer) = (flightKey, outer);

    /// <summary>From here to its end the current flow asks about the entry of a key.</summary>
    public static Validation Begin<TKey>(object tier, in TKey key)
        where TKey : struct, IMemoryKey<TKey> =>
        Innermost.Value = new Validation(new FlightKey<TKey>(tier, key.Own()), Innermost.Value);

    /// <summary>Whether the current flow is asking about the entry of a key.</summary>
    public static bool IsUnderWay<TKey>(object tier, in TKey key)
        where TKey : struct, IMemoryKey<TKey>
    {
        for (var validation = Innermost.Value; validation is not null; validation = validation._outer)
        {
            if (validation._flightKey is FlightKey<TKey> flightKey && flightKey.Equals(new FlightKey<TKey>(tier, key))) return true;
        }

        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Innermost.Value = _outer;
        _flightKey = null;
    }
}
