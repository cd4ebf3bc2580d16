using System.Security.Cryptography;

namespace MemoWeave.Keys;

/// <summary>A canonical key that still lies in the writer's space: looks up without owning anything.</summary>
internal readonly ref struct KeyBytes(ReadOnlySpan<byte> bytes) : IKeyProbe<OwnedKey>
{
    /// <summary>In bytes; longer keys are confirmed by their SHA-256 instead of byte by byte (rule K3).</summary>
    internal const int MaxExactKeyBytes = 16 * 1024;

    private readonly ReadOnlySpan<byte> _bytes = bytes;

    public ulong Hash(ulong seed) => Xxh3.Hash(_bytes, seed);

    public bool Same(in OwnedKey other)
    {
        if (other.Length != _bytes.Length) return false;
        if (_bytes.Length <= MaxExactKeyBytes) return _bytes.SequenceEqual(other.Confirmation);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(_bytes, digest);
        return digest.SequenceEqual(other.Confirmation);
    }

    /// <summary>The key as one that can be stored.</summary>
    public OwnedKey Own(ulong hash) =>
        new(_bytes.Length <= MaxExactKeyBytes ? _bytes.ToArray() : SHA256.HashData(_bytes), _bytes.Length, hash);
}
