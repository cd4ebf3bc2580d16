namespace MemoWeave.Memory;

/// <content>What tests, and who asks for sizes, see of a table.</content>
public sealed partial class MemoryTier<TKey, TResult>
{
    /// <summary>All entries, as they are found.</summary>
    internal List<Entry<TKey, TResult>> Snapshot()
    {
        var entries = new List<Entry<TKey, TResult>>();
        lock (_lock)
        {
            foreach (var first in _buckets)
            {
                for (var entry = first; entry is not null; entry = entry.Next) entries.Add(entry);
            }
        }

        return entries;
    }

    /// <summary>All entries that can be evicted, in the order in which their queues hold them.</summary>
    internal List<Entry<TKey, TResult>> Queued()
    {
        lock (_lock) return _queues.Snapshot();
    }

    /// <summary>All entries that can be forgotten by a tag.</summary>
    internal List<Entry<TKey, TResult>> TaggedWith(Tag tag)
    {
        lock (_lock) return [.. _tagged.Of(tag)];
    }

    /// <summary>How many places queues and buckets take.</summary>
    internal int Places
    {
        get
        {
            lock (_lock) return _buckets.Length + _queues.Places;
        }
    }

    /// <summary>The number of entries counted, of those with a time limit, and of those that queues count.</summary>
    internal (int All, int Timed, int Queued) Counts
    {
        get
        {
            lock (_lock) return (_count, _timed, _queues.Count);
        }
    }
}
