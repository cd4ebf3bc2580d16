using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MemoWeave.Keys;

/// <summary>
/// XXH3-64 of 241 to 1,024 bytes with the seed of the process, bit for bit what <see cref="System.IO.Hashing.XxHash3"/> gives: there the secret that such
/// lengths need is derived from the seed at each call, which costs as much as the hash of a text of some hundred characters. Here it is once.
/// </summary>
internal static class Xxh3Block
{
    /// <summary>In bytes. Shorter ones need no secret of their own.</summary>
    public const int MinLength = 241;

    /// <summary>In bytes: one block of the algorithm. In longer ones the derivation doesn't matter.</summary>
    public const int MaxLength = 1_024;

    private const int StripeLength = 64;
    private const ulong Prime32A = 0x9E3779B1, Prime32B = 0x85EBCA77, Prime32C = 0xC2B2AE3D;
    private const ulong Prime64A = 0x9E3779B185EBCA87, Prime64B = 0xC2B2AE3D27D4EB4F, Prime64C = 0x165667B19E3779F9, Prime64D = 0x85EBCA77C2B2AE63, Prime64E = 0x27D4EB2F165667C5;

    private static readonly byte[] Secret = Derive(HashSeed.Value);

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>The hash of bytes of such a length.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ref var input = ref MemoryMarshal.GetReference(bytes);
        ref var secret = ref MemoryMarshal.GetArrayDataReference(Secret);
        var low = Vector256.Create(Prime32C, Prime64A, Prime64B, Prime64C);
        var high = Vector256.Create(Prime64D, Prime32B, Prime64E, Prime32A);
        var stripes = (bytes.Length - 1) / StripeLength;
        for (var stripe = 0; stripe < stripes; stripe++)
            Accumulate(ref low, ref high, ref Unsafe.Add(ref input, stripe * StripeLength), ref Unsafe.Add(ref secret, stripe * sizeof(ulong)));
        Accumulate(ref low, ref high, ref Unsafe.Add(ref input, bytes.Length - StripeLength), ref Unsafe.Add(ref secret, Secret.Length - StripeLength - 7));

        low ^= Vector256.LoadUnsafe(ref Unsafe.Add(ref secret, 11)).AsUInt64();
        high ^= Vector256.LoadUnsafe(ref Unsafe.Add(ref secret, 11 + Vector256<byte>.Count)).AsUInt64();
        return Avalanche((ulong)bytes.Length * Prime64A + Fold(low[0], low[1]) + Fold(low[2], low[3]) + Fold(high[0], high[1]) + Fold(high[2], high[3]));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(ref Vector256<ulong> low, ref Vector256<ulong> high, ref byte input, ref byte secret)
    {
        low += Product(ref input, ref secret);
        high += Product(ref Unsafe.Add(ref input, Vector256<byte>.Count), ref Unsafe.Add(ref secret, Vector256<byte>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(ref byte input, ref byte secret)
    {
        var data = Vector256.LoadUnsafe(ref input).AsUInt64();
        var key = data ^ Vector256.LoadUnsafe(ref secret).AsUInt64();
        // Each lane is added to its neighbour.
        var swapped = Avx2.Shuffle(data.AsUInt32(), 0b01_00_11_10).AsUInt64();
        return swapped + Avx2.Multiply(key.AsUInt32(), (key >>> 32).AsUInt32());
    }

    private static ulong Fold(ulong first, ulong second) => Math.BigMul(first, second, out var low) ^ low;

    private static ulong Avalanche(ulong hash)
    {
        hash ^= hash >> 37;
        hash *= 0x165667919E3779F9;
        return hash ^ (hash >> 32);
    }

    private static byte[] Derive(ulong seed)
    {
        ulong[] words = [.. Published];
        for (var i = 0; i < words.Length; i++) words[i] += i % 2 == 0 ? seed : 0 - seed;
        return MemoryMarshal.AsBytes<ulong>(words).ToArray();
    }

    /// <summary>The algorithm's default secret.</summary>
    private static ReadOnlySpan<ulong> Published =>
    [
        0xbe4ba423396cfeb8, 0x1cad21f72c81017c, 0xdb979083e96dd4de, 0x1f67b3b7a4a44072,
        0x78e5c0cc4ee679cb, 0x2172ffcc7dd05a82, 0x8e2443f7744608b8, 0x4c263a81e69035e0,
        0xcb00c391bb52283c, 0xa32e531b8b65d088, 0x4ef90da297486471, 0xd8acdea946ef1938,
        0x3f349ce33f76faa8, 0x1d4f0bc7c7bbdcf9, 0x3159b4cd4be0518a, 0x647378d9c97e9fc8,
        0xc3ebd33483acc5ea, 0xeb6313faffa081c5, 0x49daf0b751dd0d17, 0x9e68d429265516d3,
        0xfca1477d58be162b, 0xce31d07ad1b8f88f, 0x280416958f3acb45, 0x7e404bbbcafbd7af,
    ];
}
