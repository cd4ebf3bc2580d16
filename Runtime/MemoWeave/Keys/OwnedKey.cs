using System.ComponentModel;

namespace MemoWeave.Keys;

/// <summary>A canonical key with bytes of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OwnedKey : IMemoryKey<OwnedKey>, IWrittenKey
{
    private readonly byte[]? _confirmation;
    private readonly ulong _hash;

    internal OwnedKey(byte[] confirmation, int length, ulong hash, bool isLocal)
    {
        _confirmation = confirmation;
        Length = length;
        IsLocal = isLocal;
        _hash = hash;
    }

    /// <summary>Whether it is no key at all: one could not be made, and the call is to run its body plainly (rule C7).</summary>
    internal bool IsNone => _confirmation is null;

    /// <summary>Whether it is kept byte by byte.</summary>
    internal bool IsExact => _confirmation!.Length == Length;

    /// <summary>The length of the key, in bytes.</summary>
    internal int Length { get; }

    /// <summary>Whether no other process would understand it.</summary>
    internal bool IsLocal { get; }

    /// <summary>The key, or of a long one its SHA-256 and after that its XxHash128.</summary>
    internal ReadOnlySpan<byte> Confirmation => _confirmation;

    OwnedKey? IWrittenKey.Written => this;

    /// <inheritdoc/>
    /// <remarks>Made with the seed of the process when the key was taken: there is no other.</remarks>
    public ulong Hash(ulong seed) => _hash;

    /// <inheritdoc/>
    public bool Same(in OwnedKey other) => Length == other.Length && Confirmation.SequenceEqual(other.Confirmation);

    /// <inheritdoc/>
    public OwnedKey Own() => this;
}
