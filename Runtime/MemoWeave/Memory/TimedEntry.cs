namespace MemoWeave.Memory;

/// <summary>An entry with a time limit. It is expired at exactly the limit (rule E1).</summary>
internal sealed class TimedEntry<TKey, TResult>(TKey key, TResult value, uint hash, TimeSpan ttl, TimeProvider time)
    : Entry<TKey, TResult>(key, value, hash, Gate.Always)
{
    private readonly long _written = time.GetTimestamp();

    /// <summary>Time told by another clock than the one in force says nothing: expired.</summary>
    public override bool IsExpired => !ReferenceEquals(time, MemorySettings.Current.Time) || time.GetElapsedTime(_written) >= ttl;
}
