using System.Numerics;

namespace MemoWeave.Memory;

/// <summary>Remembers hashes of entries that left, for as many departures as the table has places. Lossy: newer ones overwrite older ones.</summary>
internal sealed class GhostTable
{
    private const int MaxSlots = 1 << 20;

    // A slot holds a hash and the number of the departure, which is never 0.
    private ulong[] _slots = [];
    private uint _departures;

    /// <summary>Remembers a departure.</summary>
    public void Add(uint hash, int limit)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Min(limit, MaxSlots));
        if (_slots.Length < size) _slots = new ulong[size];
        if (++_departures == 0) _departures = 1;
        SlotOf(hash) = ((ulong)hash << 32) | _departures;
    }

    /// <summary>Whether a hash left not long ago; it is forgotten by that.</summary>
    public bool Take(uint hash, int limit)
    {
        if (_slots.Length == 0) return false;
        ref var slot = ref SlotOf(hash);
        var departure = (uint)slot;
        if (departure == 0 || (uint)(slot >> 32) != hash || _departures - departure > (uint)limit) return false;
        slot = 0;
        return true;
    }

    private ref ulong SlotOf(uint hash) => ref _slots[(hash * 2654435761u >> 8) & (uint)(_slots.Length - 1)];
}
