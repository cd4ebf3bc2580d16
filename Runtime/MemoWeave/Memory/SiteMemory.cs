namespace MemoWeave.Memory;

/// <summary>What all tables of one memoized method share: limits and counters.</summary>
/// <param name="maxEntries">The limit of each table; 0 means the configured default.</param>
/// <param name="ttl">How long an entry lives, from when it was written.</param>
internal sealed class SiteMemory(int maxEntries, TimeSpan? ttl)
{
    private long _evictions;
    private long _hits;

    /// <summary>How long an entry lives, from when it was written.</summary>
    public TimeSpan? Ttl => ttl;

    /// <summary>The limit of each table.</summary>
    public int MaxEntries => maxEntries > 0 ? maxEntries : MemorySettings.Current.MaxEntries;

    /// <summary>Entries that made room for others, or left a crowded bucket.</summary>
    public long Evictions => Volatile.Read(ref _evictions);

    /// <summary>Hits since counting began.</summary>
    public long Hits => Volatile.Read(ref _hits);

    public void CountEviction() => Interlocked.Increment(ref _evictions);

    public void CountHit() => Interlocked.Increment(ref _hits);

    public void ForgetHits() => Volatile.Write(ref _hits, 0);
}
