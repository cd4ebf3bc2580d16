using System.Diagnostics;

namespace MemoWeave.Calls;

/// <summary>What is always counted of one memoized method: nothing of it happens on a hit.</summary>
internal sealed class CallCounters
{
    private long _misses;
    private long _computations;
    private long _joins;
    private long _bodyTicks;
    private long _failures;
    private long _keyFailures;
    private long _tagFailures;
    private long _refusals;
    private long _recordedElements;
    private long _replayedElements;
    private long _elementRefusals;
    private long _lateElements;
    private long _missedReplays;
    private long _validationFailures;
    private long _cacheIfFailures;
    private long _releaseFailures;
    private long _restored;
    private long _storeFailures;
    private long _storeRefusals;

    /// <summary>Calls that found no entry.</summary>
    public long Misses => Volatile.Read(ref _misses);

    /// <summary>Runs of the body that began.</summary>
    public long Computations => Volatile.Read(ref _computations);

    /// <summary>Calls that waited for another's run of the body.</summary>
    public long Joins => Volatile.Read(ref _joins);

    /// <summary>Results that could not be stored for a failure of ours (rule C7).</summary>
    public long Failures => Volatile.Read(ref _failures);

    /// <summary>Results that could not be copied, and so were not stored (rule V5).</summary>
    public long Refusals => Volatile.Read(ref _refusals);

    /// <summary>Element calls recorded.</summary>
    public long RecordedElements => Volatile.Read(ref _recordedElements);

    /// <summary>Element calls made again.</summary>
    public long ReplayedElements => Volatile.Read(ref _replayedElements);

    /// <summary>Computations spared, because the backing store had the entry.</summary>
    public long Restored => Volatile.Read(ref _restored);

    /// <summary>What a backing store was asked, and failed to do (rule C7).</summary>
    public long StoreFailures => Volatile.Read(ref _storeFailures);

    /// <summary>Results that can't be written exactly, and so are stored in memory only (rule V3).</summary>
    public long StoreRefusals => Volatile.Read(ref _storeRefusals);

    /// <summary>The time that runs of the body took, until their task completed.</summary>
    public TimeSpan BodyTime => Stopwatch.GetElapsedTime(0, Volatile.Read(ref _bodyTicks));

    public void CountMiss() => Interlocked.Increment(ref _misses);

    public void CountJoin() => Interlocked.Increment(ref _joins);

    public long CountFailure() => Interlocked.Increment(ref _failures);

    public long CountKeyFailure() => Interlocked.Increment(ref _keyFailures);

    public long CountTagFailure() => Interlocked.Increment(ref _tagFailures);

    public long CountRefusal() => Interlocked.Increment(ref _refusals);

    public void CountRecorded(int elements) => Interlocked.Add(ref _recordedElements, elements);

    public void CountReplayed(int elements) => Interlocked.Add(ref _replayedElements, elements);

    public long CountElementRefusal() => Interlocked.Increment(ref _elementRefusals);

    public long CountLateElement() => Interlocked.Increment(ref _lateElements);

    public long CountMissedReplay() => Interlocked.Increment(ref _missedReplays);

    public long CountValidationFailure() => Interlocked.Increment(ref _validationFailures);

    public long CountCacheIfFailure() => Interlocked.Increment(ref _cacheIfFailures);

    public void CountRestored() => Interlocked.Increment(ref _restored);

    public void CountStoreFailure() => Interlocked.Increment(ref _storeFailures);

    public void CountStoreRefusal() => Interlocked.Increment(ref _storeRefusals);

    public long CountReleaseFailure() => Interlocked.Increment(ref _releaseFailures);

    /// <summary>A run of the body begins.</summary>
    /// <returns>What <see cref="EndBody"/> wants to know.</returns>
    public long BeginBody()
    {
        Interlocked.Increment(ref _computations);
        return Stopwatch.GetTimestamp();
    }

    /// <summary>A run of the body ended, well or not.</summary>
    public void EndBody(long begun) => Interlocked.Add(ref _bodyTicks, Stopwatch.GetTimestamp() - begun);
}
