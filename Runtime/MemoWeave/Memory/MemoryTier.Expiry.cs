namespace MemoWeave.Memory;

/// <content>What leaves because its time is over, without being asked for.</content>
public sealed partial class MemoryTier<TKey, TResult>
{
    // So that nobody who stores waits long.
    private const int BucketsAtOnce = 1_024;

    private int _timed;
    private volatile bool _isSwept;

    /// <inheritdoc/>
    bool ITimedEntries.RemoveExpired()
    {
        for (var first = 0; RemoveExpired(first); first += BucketsAtOnce)
        {
        }

        lock (_lock) return _isSwept = _timed > 0;
    }

    /// <summary>In some buckets. If the table grows meanwhile, entries may be passed over until the next time.</summary>
    /// <returns>Whether there are more.</returns>
    private bool RemoveExpired(int first)
    {
        using (new Change(this))
        {
            var end = Math.Min(first + BucketsAtOnce, _buckets.Length);
            for (var bucket = first; bucket < end; bucket++)
            {
                for (var entry = _buckets[bucket]; entry is not null; entry = entry.Next)
                {
                    if (entry.Clock is null || !IsExpired(entry)) continue;
                    Remove(entry);
                    _site.Departures.Note(entry.Hash, Departure.Expired);
                }
            }

            return end < _buckets.Length;
        }
    }

    private void BeSwept(TimeProvider time)
    {
        _isSwept = true;
        try
        {
            ExpirySweep.Of(time).Add(this);
        }
        catch (Exception)
        {
            // A clock without timers: entries still end when they are asked for (rule C7).
        }
    }
}
