namespace MemoWeave.Memory;

/// <summary>
/// An entry that only has a time limit from its writing, as most that have one do: so small that a table of them fits into the processor's caches
/// much longer than with a <see cref="Lifetime"/> beside each.
/// </summary>
internal sealed class TimedEntry<TKey, TResult>(TKey key, TResult value, uint hash, TimeProvider time, TimeSpan ttl)
    : Entry<TKey, TResult>(key, value, hash, Lifetime.CoarseDeadlineOf(time, ttl))
{
    private readonly long _written = time.GetTimestamp();

    public override TimeProvider? Clock => time;

    public override TimeSpan? Age => time.GetElapsedTime(_written);

    public override bool IsExpired(TimeProvider inForce) => !ReferenceEquals(time, inForce) || time.GetElapsedTime(_written) >= ttl;
}
