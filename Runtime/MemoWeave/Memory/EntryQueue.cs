namespace MemoWeave.Memory;

/// <summary>A first-in-first-out queue, in a ring, whose entries can also leave from the middle.</summary>
internal sealed class EntryQueue<TKey, TResult>
{
    private Entry<TKey, TResult>?[] _ring = [];
    private uint _head;
    private uint _tail;

    /// <summary>The number of entries. Those that left from the middle don't count, though their places are still in the ring.</summary>
    public int Count { get; private set; }

    /// <summary>The length of the ring. For tests.</summary>
    internal int Capacity => _ring.Length;

    private uint Places => _tail - _head;

    /// <summary>Appends an entry.</summary>
    public void Add(Entry<TKey, TResult> entry)
    {
        if (Places == _ring.Length) Resize(Math.Max(4, Count * 2));
        entry.Ticket = _tail++;
        PlaceOf(entry.Ticket) = entry;
        Count++;
    }

    /// <summary>Takes the oldest entry; <see langword="null"/> if there is none.</summary>
    public Entry<TKey, TResult>? TryTake()
    {
        while (Places > 0)
        {
            ref var place = ref PlaceOf(_head++);
            if (place is not { } entry) continue;
            place = null;
            Count--;
            return entry;
        }

        return null;
    }

    /// <summary>Takes an entry that is in the queue.</summary>
    public void Remove(Entry<TKey, TResult> entry)
    {
        PlaceOf(entry.Ticket) = null;
        Count--;
    }

    /// <summary>The entries, oldest first. For tests.</summary>
    internal IEnumerable<Entry<TKey, TResult>> Entries()
    {
        for (var ticket = _head; ticket != _tail; ticket++)
        {
            if (PlaceOf(ticket) is { } entry) yield return entry;
        }
    }

    private ref Entry<TKey, TResult>? PlaceOf(uint ticket) => ref _ring[ticket & (uint)(_ring.Length - 1)];

    /// <summary>Closes the gaps on the way; if there are many, the ring doesn't get larger.</summary>
    private void Resize(int room)
    {
        var ring = new Entry<TKey, TResult>?[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)room)];
        var count = 0u;
        for (var ticket = _head; ticket != _tail; ticket++)
        {
            if (PlaceOf(ticket) is not { } entry) continue;
            entry.Ticket = count;
            ring[count++] = entry;
        }

        _ring = ring;
        _head = 0;
        _tail = count;
    }
}
