namespace MemoWeave;

/// <summary>What was counted of a memoized method, at one moment.</summary>
public sealed record MemoStatistics
{
    /// <summary>Calls answered from an entry since <see cref="CountingSince"/>; <see langword="null"/> while they aren't counted (<see cref="MemoOptions.CountHits"/>).</summary>
    public long? Hits { get; init; }

    /// <summary>Since when hits are counted; <see langword="null"/>: they are not.</summary>
    public DateTimeOffset? CountingSince { get; init; }

    /// <summary>Calls that found no entry.</summary>
    public long Misses { get; init; }

    /// <summary>Runs of the body that began.</summary>
    public long Computations { get; init; }

    /// <summary>Calls that waited for a run of the body begun by another (rule C1).</summary>
    public long Joins { get; init; }

    /// <summary>Results that were handed to their callers and not stored, because they can't be copied exactly (rule V5). The log tells the first.</summary>
    public long Uncopyable { get; init; }

    /// <summary>Element calls that runs of the body made, and that were recorded (rules R1, T2).</summary>
    public long RecordedElements { get; init; }

    /// <summary>Element calls that were made again: on hits, and for callers that waited for a run of the body (rules R1, T2).</summary>
    public long ReplayedElements { get; init; }

    /// <summary>Runs of the body that were spared, because the backing store had the result (rules D).</summary>
    public long Restored { get; init; }

    /// <summary>Reads, writes and removals that the backing store failed to do. The log tells the first of each kind (rule C7).</summary>
    public long StoreFailures { get; init; }

    /// <summary>Results that are stored in memory only, because they, or what was shown with them, can't be written exactly (rule V3). The log tells the first.</summary>
    public long NotPersisted { get; init; }

    /// <summary>Entries that left to make room (rule E3).</summary>
    public long Evictions { get; init; }

    /// <summary>Entries in memory, expired ones that nobody asked for since included.</summary>
    public long Entries { get; init; }

    /// <summary>The time that runs of the body took together; of asynchronous ones, until their task completed.</summary>
    public TimeSpan BodyTime { get; init; }

    /// <summary>
    /// What a hit takes, in nanoseconds: to make the key, look it up, and copy the result. Estimated from calls since <see cref="CountingSince"/>;
    /// <see langword="null"/>: there were not enough.
    /// </summary>
    public double? HitNanoseconds { get; init; }

    /// <summary>What a run of the body takes on average, in nanoseconds; <see langword="null"/>: there was none.</summary>
    public double? BodyNanoseconds => Computations == 0 ? null : BodyTime.TotalNanoseconds / Computations;

    /// <summary>Whether a hit is cheaper than a run of the body; <see langword="null"/>: not known. If not, the method is better off without <c>[Memo]</c>.</summary>
    public bool? PaysOff => HitNanoseconds is { } hit && BodyNanoseconds is { } body ? hit < body : null;
}
