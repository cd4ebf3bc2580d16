using System.Buffers.Binary;
using System.IO.Hashing;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>
/// XXH3-64 with a seed, bit for bit what <see cref="XxHash3"/> gives; its paths for 4, 8 and 16 bytes are written out here
/// so that they inline into the prologue, where a call alone would cost more than the hash.
/// </summary>
/// <remarks>The constants are words of the algorithm's published default secret, already combined as the algorithm combines them.</remarks>
internal static class Xxh3
{
    private const ulong Secret0To8 = 0xbe4ba423396cfeb8UL;
    private const ulong Secret16To24 = 0xdb979083e96dd4deUL;
    private const ulong SecretOfBytes8To16 = 0x1cad21f72c81017cUL;
    private const ulong SecretOfBytes24To32 = 0x1f67b3b7a4a44072UL;
    private const ulong Prime = 0x9E3779B185EBCA87UL;
    private const ulong Secret8To16 = 0x1cad21f72c81017cUL ^ 0xdb979083e96dd4deUL;
    private const ulong Secret24To32 = 0x1f67b3b7a4a44072UL ^ 0x78e5c0cc4ee679cbUL;
    private const ulong Secret40To48 = 0x2172ffcc7dd05a82UL ^ 0x8e2443f7744608b8UL;
    private const ulong Multiplier = 0x9FB21C651E98DF25UL;
    private const ulong AvalancheMultiplier = 0x165667919E3779F9UL;

    /// <summary>The hash of 4 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash4(uint value, ulong seed) => Short(value + ((ulong)value << 32), 4, seed);

    /// <summary>The hash of 8 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash8(ulong value, ulong seed) => Short(BitOperations.RotateLeft(value, 32), 8, seed);

    /// <summary>The hash of 16 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash16(ulong first, ulong second, ulong seed)
    {
        first ^= Secret24To32 + seed;
        second ^= Secret40To48 - seed;
        var high = Math.BigMul(first, second, out var low);
        var hash = 16 + BinaryPrimitives.ReverseEndianness(first) + second + (high ^ low);
        hash ^= hash >> 37;
        hash *= AvalancheMultiplier;
        return hash ^ (hash >> 32);
    }

    /// <summary>The hash of 24 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash24(ulong first, ulong second, ulong third, ulong seed) => Hash17To32(24, first, second, second, third, seed);

    /// <summary>The hash of 32 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Hash32(ulong first, ulong second, ulong third, ulong fourth, ulong seed) => Hash17To32(32, first, second, third, fourth, seed);

    /// <summary>
    /// The hash of a key that is nothing but a word: one step, by XXH3's first prime, in place of XXH3's two with what mixes them. Only its highest bits depend on
    /// all of the word. Keys that are only looked up by it need no more, and among many the next ones are on their way to memory so much earlier.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong HashWord(ulong word, ulong seed) => (word ^ seed) * Prime;

    /// <summary>The hash of any number of bytes.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes, ulong seed) =>
        bytes.Length >= Xxh3Long.MinLength && Xxh3Long.IsSupported && seed == HashSeed.Value
            ? Xxh3Long.Hash(bytes)
            : XxHash3.HashToUInt64(bytes, (long)seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Hash17To32(uint length, ulong first, ulong second, ulong nextToLast, ulong last, ulong seed)
    {
        var hash = (length * Prime) + Mix(first ^ (Secret0To8 + seed), second ^ (SecretOfBytes8To16 - seed)) + Mix(nextToLast ^ (Secret16To24 + seed), last ^ (SecretOfBytes24To32 - seed));
        hash ^= hash >> 37;
        hash *= AvalancheMultiplier;
        return hash ^ (hash >> 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong first, ulong second) => Math.BigMul(first, second, out var low) ^ low;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Short(ulong folded, ulong length, ulong seed)
    {
        seed ^= (ulong)BinaryPrimitives.ReverseEndianness((uint)seed) << 32;
        var hash = folded ^ (Secret8To16 - seed);
        hash ^= BitOperations.RotateLeft(hash, 49) ^ BitOperations.RotateLeft(hash, 24);
        hash *= Multiplier;
        hash ^= (hash >> 35) + length;
        hash *= Multiplier;
        return hash ^ (hash >> 28);
    }
}
