namespace MemoWeave.Stores.LiteDb;

/// <summary>What happened to a store since it was made.</summary>
internal sealed class DiskCounters
{
    private long _reads;
    private long _hits;
    private long _dropped;
    private long _failures;
    private long _late;
    private long _compactions;
    private long _served;

    public long Reads => Volatile.Read(ref _reads);

    public long Hits => Volatile.Read(ref _hits);

    /// <summary>Entries that were not stored, because too many waited, or because they were too large.</summary>
    public long Dropped => Volatile.Read(ref _dropped);

    /// <summary>Operations that failed.</summary>
    public long Failures => Volatile.Read(ref _failures);

    /// <summary>Reads that would have waited too long.</summary>
    public long Late => Volatile.Read(ref _late);

    /// <summary>How often a file was compacted.</summary>
    public long Compactions => Volatile.Read(ref _compactions);

    /// <summary>Batches that were written while a file was compacted.</summary>
    public long Served => Volatile.Read(ref _served);

    public void CountRead() => Interlocked.Increment(ref _reads);

    public void CountHit() => Interlocked.Increment(ref _hits);

    public void CountDropped(long count = 1) => Interlocked.Add(ref _dropped, count);

    public void CountFailure() => Interlocked.Increment(ref _failures);

    public void CountCompaction() => Interlocked.Increment(ref _compactions);

    public void CountServed() => Interlocked.Increment(ref _served);

    public void CountLate() => Interlocked.Increment(ref _late);
}
