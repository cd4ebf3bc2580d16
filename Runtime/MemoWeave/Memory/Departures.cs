namespace MemoWeave.Memory;

/// <summary>
/// Remembers of the keys that lately had no entry, why. Lossy, for explanations alone: newer ones overwrite older ones, and keys
/// are told apart by half of their hash.
/// </summary>
internal sealed class Departures
{
    private const int Buckets = 128;
    private const int BucketSize = 8;
    private const int HashShift = 25;

    private readonly Lock _lock = new();
    private ulong[]? _slots;

    /// <summary>Remembers a reason.</summary>
    /// <param name="hash">The upper half of the key's hash.</param>
    /// <param name="reason">Why it has no entry.</param>
    public void Note(uint hash, Departure reason)
    {
        lock (_lock)
        {
            var bucket = BucketOf(_slots ??= new ulong[Buckets * BucketSize], hash);
            var slot = Find(bucket, hash);
            // The newest comes first; what was last is forgotten.
            bucket[..(slot < 0 ? BucketSize - 1 : slot)].CopyTo(bucket[1..]);
            // A slot holds the upper half of a hash and a reason, which is never 0.
            bucket[0] = ((ulong)hash << 32) | (byte)reason;
        }
    }

    /// <summary>The last reason known for a key.</summary>
    /// <param name="hash">The upper half of the key's hash.</param>
    public Departure Of(uint hash)
    {
        lock (_lock)
        {
            if (_slots is null) return Departure.Unknown;
            var bucket = BucketOf(_slots, hash);
            return Find(bucket, hash) is >= 0 and var slot ? (Departure)(byte)bucket[slot] : Departure.Unknown;
        }
    }

    private static Span<ulong> BucketOf(ulong[] slots, uint hash) => slots.AsSpan((int)(hash * 2654435761u >> HashShift) * BucketSize, BucketSize);

    private static int Find(Span<ulong> bucket, uint hash)
    {
        for (var slot = 0; slot < bucket.Length; slot++)
        {
            if (bucket[slot] != 0 && (uint)(bucket[slot] >> 32) == hash) return slot;
        }

        return -1;
    }
}
