namespace MemoWeave.Memory;

/// <summary>
/// Remembers of the keys that lately had no entry, why. Lossy, for explanations alone: newer ones overwrite older ones, and keys
/// are told apart by half of their hash.
/// </summary>
internal sealed class Departures
{
    private const int Slots = 1_024;

    // A slot holds the upper half of a hash and a reason, which is never 0.
    private ulong[]? _slots;

    /// <summary>Remembers a reason.</summary>
    /// <param name="hash">The upper half of the key's hash.</param>
    /// <param name="reason">Why it has no entry.</param>
    public void Note(uint hash, Departure reason) =>
        Volatile.Write(ref (_slots ?? Make())[hash % Slots], ((ulong)hash << 32) | (byte)reason);

    /// <summary>The last reason known for a key.</summary>
    /// <param name="hash">The upper half of the key's hash.</param>
    public Departure Of(uint hash)
    {
        if (_slots is not { } slots) return Departure.Unknown;
        var slot = Volatile.Read(ref slots[hash % Slots]);
        return (uint)(slot >> 32) == hash ? (Departure)(byte)slot : Departure.Unknown;
    }

    private ulong[] Make() => Interlocked.CompareExchange(ref _slots, new ulong[Slots], null) ?? _slots;
}
