using System.Diagnostics.CodeAnalysis;
using MemoWeave.Stores.LiteDb.Entries;

namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>
/// What is still to be written, in order, and what of it a read must know: an entry on its way is served, an entry to be removed is hidden (rule D8). Its room is bounded: an entry that finds none is
/// dropped, which removes the one before it, and when even removals find none, all entries are removed.
/// </summary>
internal sealed class PendingChanges(int mostChanges = 8192, long mostBytes = 32 << 20)
{
    /// <summary>How many times more removals than entries may wait.</summary>
    private const int RoomForRemovals = 4;

    private readonly Lock _lock = new();
    private Queue<Change> _queue = [];
    private readonly Dictionary<EntryId, Change> _entries = [];
    private readonly Dictionary<UInt128, long> _methods = [];
    private readonly Dictionary<UInt128, long> _tags = [];
    private long _all;
    private long _last;
    private long _bytes;

    /// <summary>What a look-up among the changes told.</summary>
    public enum Finding
    {
        /// <summary>Nothing: the file knows.</summary>
        Unknown,

        /// <summary>The entry is on its way.</summary>
        Set,

        /// <summary>The entry is removed.</summary>
        Removed,
    }

    public int Count
    {
        get
        {
            lock (_lock) return _queue.Count;
        }
    }

    public bool IsHalfFull
    {
        get
        {
            lock (_lock) return _queue.Count > mostChanges / 2 || _bytes > mostBytes / 2;
        }
    }

    /// <summary>Whether somebody waits for one of them.</summary>
    public bool IsAwaited
    {
        get
        {
            lock (_lock) return _queue.Any(static change => change.IsAwaited);
        }
    }

    /// <summary>Adds a change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="isWanted">Asked when it takes its place; if it says no, the change is left out, and nothing is dropped.</param>
    /// <returns>Whether there was room for all of it.</returns>
    public bool Add(Change change, Func<bool>? isWanted = null)
    {
        lock (_lock)
        {
            var isFull = _queue.Count >= mostChanges || _bytes + change.Bytes > mostBytes;
            if (change.Kind == ChangeKind.Touch)
            {
                if (isFull || _entries.ContainsKey(change.Id)) return true;
            }
            else if (isWanted is not null && !isWanted())
            {
                change.End();
                return true;
            }

            var isDropped = isFull && change.Kind == ChangeKind.Set;
            if (isDropped) change.TurnToRemoval();
            if (_queue.Count >= mostChanges * RoomForRemovals && change.Kind != ChangeKind.None) Collapse();
            Append(change);
            return !isDropped;
        }
    }

    /// <summary>What is known of an entry.</summary>
    public Finding Find(EntryId id, out StoredEntry entry)
    {
        entry = default;
        lock (_lock)
        {
            if (_queue.Count == 0) return Finding.Unknown;
            if (!_entries.TryGetValue(id, out var change)) return IsRemoved(id, [], 0) ? Finding.Removed : Finding.Unknown;
            if (change.Kind != ChangeKind.Set || IsRemoved(id, change.Entry.Tags, change.Number)) return Finding.Removed;
            entry = change.Entry;
            return Finding.Set;
        }
    }

    /// <summary>Whether an entry that was read from the file is to be removed.</summary>
    public bool Hides(EntryId id, UInt128[] tags)
    {
        lock (_lock) return _queue.Count > 0 && ((_entries.TryGetValue(id, out var change) && change.Kind != ChangeKind.Set) || IsRemoved(id, tags, 0));
    }

    /// <summary>Whether others behind a place were heard of.</summary>
    public bool HasHeardAfter(long number)
    {
        lock (_lock) return _queue.Any(change => change.Number > number && change.Heard is not null);
    }

    /// <summary>The first changes, which stay until <see cref="Complete"/>.</summary>
    public List<Change> First(int most, long bytes)
    {
        lock (_lock)
        {
            var first = new List<Change>();
            foreach (var change in _queue)
            {
                bytes -= change.Bytes;
                if (first.Count > 0 && (first.Count == most || bytes < 0)) break;
                first.Add(change);
            }

            return first;
        }
    }

    /// <summary>The first changes are durable.</summary>
    public void Complete(long number)
    {
        var ended = new List<Change>();
        lock (_lock)
        {
            while (_queue.TryPeek(out var first) && first.Number <= number)
            {
                Forget(_queue.Dequeue());
                ended.Add(first);
            }

            RemoveUpTo(_methods, number);
            RemoveUpTo(_tags, number);
            if (_all <= number) _all = 0;
        }

        foreach (var change in ended) change.End();
    }

    /// <summary>Entries that can't be written, for whatever reason, are not tried for ever.</summary>
    /// <returns>How many they were.</returns>
    public int DropEntries(IEnumerable<Change> changes)
    {
        lock (_lock)
        {
            var dropped = 0;
            foreach (var change in changes.Where(static change => change.Kind == ChangeKind.Set))
            {
                _bytes -= change.Bytes;
                change.TurnToRemoval();
                dropped++;
            }

            return dropped;
        }
    }

    [SuppressMessage("Style", "IDE0010:Add missing cases", Justification = "The others concern no entry that is asked for.")]
    private void Append(Change change)
    {
        change.Number = ++_last;
        _queue.Enqueue(change);
        _bytes += change.Bytes;
        switch (change.Kind)
        {
            case ChangeKind.Set or ChangeKind.Remove:
                _entries[change.Id] = change;
                break;
            case ChangeKind.RemoveMethod:
                _methods[change.Id.Method] = change.Number;
                break;
            case ChangeKind.RemoveTag:
                _tags[change.Tag] = change.Number;
                break;
            case ChangeKind.RemoveAll:
                _all = change.Number;
                break;
        }
    }

    private void Forget(Change change)
    {
        _bytes -= change.Bytes;
        if (_entries.TryGetValue(change.Id, out var last) && ReferenceEquals(last, change)) _entries.Remove(change.Id);
    }

    // One removal of all contains all there is, and tells what was heard; what somebody waits for still ends. What the writer has in hand it writes: it comes before.
    private void Collapse()
    {
        var heard = _queue.LastOrDefault(static change => change.Heard is not null)?.Heard;
        _queue = new Queue<Change>(_queue.Where(static change => change.IsAwaited));
        _entries.Clear();
        _bytes = _queue.Sum(static change => (long)change.Bytes);
        Append(new Change(ChangeKind.RemoveAll) { IsOwnRemoval = true, Heard = heard });
    }

    private bool IsRemoved(EntryId id, UInt128[] tags, long since)
    {
        if (_all > since || (_methods.TryGetValue(id.Method, out var number) && number > since)) return true;
        if (_tags.Count == 0) return false;
        foreach (var tag in tags)
        {
            if (_tags.TryGetValue(tag, out number) && number > since) return true;
        }

        return false;
    }

    private static void RemoveUpTo(Dictionary<UInt128, long> numbers, long number)
    {
        foreach (var (key, last) in numbers)
        {
            if (last <= number) numbers.Remove(key);
        }
    }
}
