namespace MemoWeave.Memory;

/// <content>Everything that changes the table, under its lock.</content>
public sealed partial class MemoryTier<TKey, TResult>
{
    /// <summary>More entries than this in one bucket don't come by chance: keys were made to collide, and look-ups must stay short (rule K3).</summary>
    internal const int MaxBucketLength = 16;

    // With two buckets for each entry every fifth entry stands behind another in its bucket, with four every ninth; and each of them is a mispredicted
    // branch. In a larger table what doesn't fit into the processor's caches costs more than that.
    private const int MostRoomy = 1 << 14;

    private readonly Lock _lock = new();
    private EntryQueues<TKey, TResult> _queues = new();
    private TaggedEntries<TKey, TResult> _tagged = new();
    private int _count;
    private long _generation;

    /// <summary>The number of entries.</summary>
    internal int Count => Volatile.Read(ref _count);

    /// <summary>Changes with each <see cref="Clear"/>: what was computed in an earlier one is not stored any more (rule C6).</summary>
    internal long Generation => Volatile.Read(ref _generation);

    /// <summary>Whether any entry here was ever hit.</summary>
    internal bool WasHit
    {
        get
        {
            lock (_lock)
            {
                foreach (var first in _buckets)
                {
                    for (var entry = first; entry is not null; entry = entry.Next)
                    {
                        if (entry.Frequency > 0) return true;
                    }
                }

                return false;
            }
        }
    }

    /// <summary>Looks an entry up, and finds it if it is there.</summary>
    /// <param name="hash">The hash of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="counts">Whether this is a hit to be counted.</param>
    internal Entry<TKey, TResult>? GetExact(ulong hash, in TKey key, bool counts) =>
        Peek(hash, in key) is { } entry && TryUse(entry, counts) ? entry : null;

    /// <summary>The entry of a key, expired or not, without using it.</summary>
    internal Entry<TKey, TResult>? Peek(ulong hash, in TKey key)
    {
        lock (_lock) return Find((uint)(hash >> 32), in key);
    }

    /// <summary>Stores an entry, in place of one with the same key.</summary>
    /// <param name="hash">The hash of the key.</param>
    /// <param name="key">The key, owned.</param>
    /// <param name="value">The result.</param>
    /// <param name="permit">Taken when the computation began.</param>
    /// <returns>Whether the permit still held.</returns>
    internal bool Add(ulong hash, in TKey key, TResult value, StorePermit permit)
    {
        if (_site.OnStoring?.Invoke() == false) return false;
        var upper = (uint)(hash >> 32);
        var entry = NewEntry(key, value, upper, permit);
        if (entry.Attachment is not null) _site.HasAttachments = true;
        // Before the permit is looked at: a tag forgotten after that finds the table.
        foreach (var tag in entry.Tags) tag.AddHolder(this);

        while (true)
        {
            // Before it can be found: nothing else makes sure that its time ends.
            if (entry.Clock is { } clock && !_isSwept) BeSwept(clock);
            using (new Change(this))
            {
                if (entry.Clock is not null && !_isSwept) continue;
                // What was measured with another clock would be over at once.
                if (!permit.HoldsIn(_generation) || !(entry.Clock is null || ReferenceEquals(entry.Clock, _site.Time))) return false;
                Insert(entry);
                LeaveReleasesTo(permit);
                return true;
            }
        }
    }

    /// <summary>Removes the entry of a key.</summary>
    /// <returns>Whether there was one that could have been served.</returns>
    internal bool Remove(ulong hash, in TKey key)
    {
        Entry<TKey, TResult>? entry;
        using (new Change(this))
        {
            entry = Find((uint)(hash >> 32), in key);
            if (entry is null) return false;
            Remove(entry);
            _site.Departures.Note(entry.Hash, Departure.Forgotten);
        }

        return !IsExpired(entry);
    }

    /// <summary>Removes this very entry, if it is still there.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="reason">Why.</param>
    internal void Remove(Entry<TKey, TResult> entry, Departure reason)
    {
        using (new Change(this))
        {
            if (!ReferenceEquals(Find(entry.Hash, in entry.Key), entry)) return;
            Remove(entry);
            _site.Departures.Note(entry.Hash, reason);
        }
    }

    /// <summary>An entry was served that the look-up had left to the way of a miss.</summary>
    internal void NoteHit(Entry<TKey, TResult> entry, bool counts)
    {
        if (entry.Frequency < Entry<TKey, TResult>.MaxFrequency) entry.Frequency++;
        if (counts) _site.CountHit();
    }

    /// <summary>Whether an entry may no longer be served. If the clock fails, it may not.</summary>
    internal bool IsExpired(Entry<TKey, TResult> entry)
    {
        try
        {
            return entry.IsExpired(_site.Time);
        }
        catch (Exception)
        {
            return true;
        }
    }

    /// <inheritdoc/>
    int ITaggedEntries.RemoveTagged(Tag tag)
    {
        using (new Change(this))
        {
            var entries = _tagged.Of(tag);
            foreach (var entry in entries)
            {
                Remove(entry);
                _site.Departures.Note(entry.Hash, Departure.TagForgotten);
            }

            return entries.Count;
        }
    }

    /// <summary>Removes all entries, and those to come from computations under way.</summary>
    internal void Clear()
    {
        using (new Change(this))
        {
            foreach (var first in _buckets)
            {
                for (var entry = first; entry is not null; entry = entry.Next)
                {
                    _site.Departures.Note(entry.Hash, Departure.Cleared);
                    Left(entry);
                }
            }

            _generation++;
            _count = 0;
            _timed = 0;
            _queues = new EntryQueues<TKey, TResult>();
            _tagged = new TaggedEntries<TKey, TResult>();
            Volatile.Write(ref _buckets, new Entry<TKey, TResult>?[InitialBuckets]);
        }
    }

    private ref Entry<TKey, TResult>? BucketOf(uint hash) => ref _buckets[IndexOf(hash, _buckets)];

    private Entry<TKey, TResult>? Find(uint hash, in TKey key)
    {
        var entry = BucketOf(hash);
        while (entry is not null && !(entry.Hash == hash && key.Same(in entry.Key))) entry = entry.Next;
        return entry;
    }

    private Entry<TKey, TResult> NewEntry(TKey key, TResult value, uint hash, StorePermit permit)
    {
        var limits = _site.Limits;
        var isPlain = permit is { Tags.Length: 0, Attachment: null };
        var isAlwaysWatched = _site.IsValidated || !isPlain;
        permit.Ttl = permit.TimeLeft ?? (limits.Jitter is null ? limits.Ttl : limits.TtlOfEntry(_site.NextShare()));
        if (permit.Ttl is { } ttl && permit.TimeLeft is null && limits is { Sliding: null, Jitter: null } && !isAlwaysWatched) return new TimedEntry<TKey, TResult>(key, value, hash, _site.LimitOf(ttl));
        var lifetime = permit.Ttl is null && limits.Sliding is null ? null : new Lifetime(_site.Time, permit.Ttl, limits.Sliding);
        var deadline = isAlwaysWatched ? Gate.Always : lifetime?.CoarseDeadline ?? Gate.Never;
        return lifetime is null && isPlain
            ? new Entry<TKey, TResult>(key, value, hash, deadline)
            : new WatchedEntry<TKey, TResult>(key, value, hash, deadline, lifetime, permit.Tags, permit.Attachment);
    }

    private void Insert(Entry<TKey, TResult> entry)
    {
        if (Find(entry.Hash, in entry.Key) is { } replaced) Remove(replaced);

        var limit = _site.MaxEntries;
        while (_count >= limit && _queues.TakeColdest(limit) is { } coldest) Evict(coldest);
        ShortenBucket(entry.Hash);
        if ((_count + 1) * (_count < MostRoomy ? 4 : 2) > _buckets.Length) Grow();

        ref var bucket = ref BucketOf(entry.Hash);
        entry.Next = bucket;
        Volatile.Write(ref bucket, entry);
        _count++;
        if (entry.Clock is not null) _timed++;
        _queues.Add(entry, limit);
        _tagged.Add(entry);
    }

    private void Evict(Entry<TKey, TResult> entry)
    {
        Unlink(entry);
        _site.CountEviction();
        _site.Departures.Note(entry.Hash, Departure.Evicted);
    }

    private void Remove(Entry<TKey, TResult> entry)
    {
        _queues.Remove(entry);
        Unlink(entry);
    }

    private void Unlink(Entry<TKey, TResult> entry)
    {
        ref var link = ref BucketOf(entry.Hash);
        while (link != entry) link = ref link!.Next;
        // The entry keeps its own link: a reader that stands on it goes on from there.
        Volatile.Write(ref link, entry.Next);
        _count--;
        if (entry.Clock is not null) _timed--;
        _tagged.Remove(entry);
        Left(entry);
    }

    /// <summary>New entries are first in their bucket, so the last one is the oldest.</summary>
    private void ShortenBucket(uint hash)
    {
        var length = 1;
        var last = BucketOf(hash);
        if (last is null) return;
        for (; last.Next is not null; last = last.Next) length++;
        if (length < MaxBucketLength) return;
        _queues.Remove(last);
        Evict(last);
    }

    private void Grow()
    {
        var larger = new Entry<TKey, TResult>?[_buckets.Length * 2];
        foreach (var first in _buckets)
        {
            // Re-linked in place: a reader on its way may be led into another bucket and miss, but always to an end.
            for (var entry = first; entry is not null;)
            {
                var next = entry.Next;
                ref var bucket = ref larger[IndexOf(entry.Hash, larger)];
                Volatile.Write(ref entry.Next, bucket);
                bucket = entry;
                entry = next;
            }
        }

        Volatile.Write(ref _buckets, larger);
    }
}
