using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace MemoWeave.Keys;

/// <summary>A canonical key that still lies in the writer's space: looks up without owning anything.</summary>
/// <param name="bytes">The key.</param>
/// <param name="isLocal">Whether no other process would understand it.</param>
internal readonly ref struct KeyBytes(ReadOnlySpan<byte> bytes, bool isLocal = false) : IWrittenProbe<KeyBytes, OwnedKey>
{
    /// <summary>In bytes; longer keys are confirmed by their SHA-256 instead of byte by byte (rule K3).</summary>
    internal const int DefaultMaxExactKeyBytes = 16 * 1024;

    /// <summary>In bytes; a digest is shorter, so that its length tells it.</summary>
    internal const int LeastMaxExactKeyBytes = 64;

    private const int DigestLength = SHA256.HashSizeInBytes + 16;

    private static int _maxExactKeyBytes = DefaultMaxExactKeyBytes;

    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private readonly bool _isLocal = isLocal;

    /// <summary>The length in force, in bytes. Keys taken before it changed are confirmed as they were taken.</summary>
    public static int MaxExactKeyBytes
    {
        get => Volatile.Read(ref _maxExactKeyBytes);
        set => Volatile.Write(ref _maxExactKeyBytes, value);
    }

    public static OwnedKey None => default;

    public static KeyBytes Of(KeyBytes bytes) => bytes;

    public ulong Hash(ulong seed) => Xxh3.Hash(_bytes, seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in OwnedKey other) =>
        other.Length == _bytes.Length && (other.IsExact ? _bytes.SequenceEqual(other.Confirmation) : HasDigest(other.Confirmation));

    /// <summary>The key as one that can be stored.</summary>
    public OwnedKey Own(ulong hash) =>
        new(_bytes.Length <= MaxExactKeyBytes ? _bytes.ToArray() : Digest(_bytes), _bytes.Length, hash, _isLocal);

    private static byte[] Digest(ReadOnlySpan<byte> bytes)
    {
        var digest = new byte[DigestLength];
        SHA256.HashData(bytes, digest);
        BinaryPrimitives.WriteUInt128LittleEndian(digest.AsSpan(SHA256.HashSizeInBytes), KeyHash.Of(bytes));
        return digest;
    }

    // Apart: what takes stack space is not inlined.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool HasDigest(ReadOnlySpan<byte> confirmation)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes, digest);
        return digest.SequenceEqual(confirmation[..SHA256.HashSizeInBytes]);
    }
}
