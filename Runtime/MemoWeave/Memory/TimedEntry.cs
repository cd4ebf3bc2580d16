namespace MemoWeave.Memory;

/// <summary>
/// An entry that only has a time limit from its writing, as most that have one do: so small that a table of them fits into the processor's caches
/// much longer than with a <see cref="Lifetime"/> beside each.
/// </summary>
internal sealed class TimedEntry<TKey, TResult>(TKey key, TResult value, uint hash, TimeLimit limit) : Entry<TKey, TResult>(key, value, hash, limit.CoarseDeadline)
{
    private readonly long _written = limit.Clock.GetTimestamp();

    public override TimeProvider? Clock => limit.Clock;

    public override TimeSpan? Age => limit.Clock.GetElapsedTime(_written);

    public override bool IsExpired(TimeProvider time) => !ReferenceEquals(limit.Clock, time) || time.GetElapsedTime(_written) >= limit.Ttl;
}
