using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace MemoWeave.Keys;

/// <summary>
/// XXH3-64 of more than 240 bytes with the seed of the process, bit for bit what <see cref="System.IO.Hashing.XxHash3"/> gives: there the secret that such
/// lengths need is derived from the seed at each call, which costs as much as the hash of a text of some hundred characters, and the widest registers are not used. Here
/// it is derived once, and they are.
/// </summary>
internal static class Xxh3Long
{
    /// <summary>In bytes. Shorter ones need no secret of their own.</summary>
    public const int MinLength = 241;

    private const int StripeLength = 64;
    private const int SecretLength = 192;
    private const int StripesOfBlock = (SecretLength - StripeLength) / sizeof(ulong);
    private const ulong Prime32A = 0x9E3779B1, Prime32B = 0x85EBCA77, Prime32C = 0xC2B2AE3D;
    private const ulong Prime64A = 0x9E3779B185EBCA87, Prime64B = 0xC2B2AE3D27D4EB4F, Prime64C = 0x165667B19E3779F9, Prime64D = 0x85EBCA77C2B2AE63, Prime64E = 0x27D4EB2F165667C5;

    // Of four numbers of 4 bytes, the second pair before the first.
    private const byte Swapped = 0b01_00_11_10;

    private static readonly byte[] Secret = Derive(HashSeed.Value);

    public static bool IsSupported => Avx2.IsSupported;

    /// <summary>The hash of bytes of such a length.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes)
    {
        ref var input = ref MemoryMarshal.GetReference(bytes);
        ref var secret = ref MemoryMarshal.GetArrayDataReference(Secret);
        var lanes = Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? Wide(ref input, bytes.Length, ref secret) : Narrow(ref input, bytes.Length, ref secret);
        lanes ^= Vector512.LoadUnsafe(ref Unsafe.Add(ref secret, 11)).AsUInt64();
        return Avalanche((ulong)bytes.Length * Prime64A + Fold(lanes[0], lanes[1]) + Fold(lanes[2], lanes[3]) + Fold(lanes[4], lanes[5]) + Fold(lanes[6], lanes[7]));
    }

    /// <summary>Where the lanes end with registers of 64 bytes.</summary>
    internal static Vector512<ulong> Wide(ref byte input, int length, ref byte secret)
    {
        var lanes = Vector512.Create(Prime32C, Prime64A, Prime64B, Prime64C, Prime64D, Prime32B, Prime64E, Prime32A);
        ref var last = ref Unsafe.Add(ref input, length - StripeLength);
        ref var scrambler = ref Unsafe.Add(ref secret, SecretLength - StripeLength);
        var stripes = (length - 1) / StripeLength;
        for (; stripes >= StripesOfBlock; stripes -= StripesOfBlock)
        {
            for (ref var key = ref secret; Unsafe.IsAddressLessThan(ref key, ref scrambler); key = ref Unsafe.Add(ref key, 2 * sizeof(ulong)))
            {
                lanes += WideProduct(ref input, ref key);
                lanes += WideProduct(ref Unsafe.Add(ref input, StripeLength), ref Unsafe.Add(ref key, sizeof(ulong)));
                input = ref Unsafe.Add(ref input, 2 * StripeLength);
            }

            lanes = (lanes ^ (lanes >>> 47) ^ Vector512.LoadUnsafe(ref scrambler).AsUInt64()) * Prime32A;
        }

        ref var end = ref Unsafe.Add(ref input, stripes * StripeLength);
        for (ref var key = ref secret; Unsafe.IsAddressLessThan(ref input, ref end); key = ref Unsafe.Add(ref key, sizeof(ulong)))
        {
            lanes += WideProduct(ref input, ref key);
            input = ref Unsafe.Add(ref input, StripeLength);
        }

        return lanes + WideProduct(ref last, ref Unsafe.Add(ref scrambler, -7));
    }

    /// <summary>Where the lanes end with registers of 32 bytes.</summary>
    internal static Vector512<ulong> Narrow(ref byte input, int length, ref byte secret)
    {
        var low = Vector256.Create(Prime32C, Prime64A, Prime64B, Prime64C);
        var high = Vector256.Create(Prime64D, Prime32B, Prime64E, Prime32A);
        ref var last = ref Unsafe.Add(ref input, length - StripeLength);
        ref var scrambler = ref Unsafe.Add(ref secret, SecretLength - StripeLength);
        var stripes = (length - 1) / StripeLength;
        for (; stripes >= StripesOfBlock; stripes -= StripesOfBlock)
        {
            for (ref var key = ref secret; Unsafe.IsAddressLessThan(ref key, ref scrambler); key = ref Unsafe.Add(ref key, sizeof(ulong)))
            {
                low += NarrowProduct(ref input, ref key);
                high += NarrowProduct(ref Unsafe.Add(ref input, StripeLength / 2), ref Unsafe.Add(ref key, StripeLength / 2));
                input = ref Unsafe.Add(ref input, StripeLength);
            }

            low = (low ^ (low >>> 47) ^ Vector256.LoadUnsafe(ref scrambler).AsUInt64()) * Prime32A;
            high = (high ^ (high >>> 47) ^ Vector256.LoadUnsafe(ref Unsafe.Add(ref scrambler, StripeLength / 2)).AsUInt64()) * Prime32A;
        }

        ref var end = ref Unsafe.Add(ref input, stripes * StripeLength);
        for (ref var key = ref secret; Unsafe.IsAddressLessThan(ref input, ref end); key = ref Unsafe.Add(ref key, sizeof(ulong)))
        {
            low += NarrowProduct(ref input, ref key);
            high += NarrowProduct(ref Unsafe.Add(ref input, StripeLength / 2), ref Unsafe.Add(ref key, StripeLength / 2));
            input = ref Unsafe.Add(ref input, StripeLength);
        }

        low += NarrowProduct(ref last, ref Unsafe.Add(ref scrambler, -7));
        high += NarrowProduct(ref Unsafe.Add(ref last, StripeLength / 2), ref Unsafe.Add(ref scrambler, (StripeLength / 2) - 7));
        return Vector512.Create(low, high);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> WideProduct(ref byte input, ref byte secret)
    {
        var data = Vector512.LoadUnsafe(ref input).AsUInt64();
        var key = data ^ Vector512.LoadUnsafe(ref secret).AsUInt64();
        // Each lane is added to its neighbour.
        return Avx512F.Shuffle(data.AsUInt32(), Swapped).AsUInt64() + Avx512F.Multiply(key.AsUInt32(), (key >>> 32).AsUInt32());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> NarrowProduct(ref byte input, ref byte secret)
    {
        var data = Vector256.LoadUnsafe(ref input).AsUInt64();
        var key = data ^ Vector256.LoadUnsafe(ref secret).AsUInt64();
        return Avx2.Shuffle(data.AsUInt32(), Swapped).AsUInt64() + Avx2.Multiply(key.AsUInt32(), (key >>> 32).AsUInt32());
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
