using System.Buffers.Binary;
using System.Security.Cryptography;
using MemoWeave.Keys;

namespace MemoWeave.Calls.Persistence;

/// <summary>The key of a call as other processes know it: canonical, its hash unseeded (rule K3).</summary>
/// <param name="Hash">XxHash128 of the canonical key.</param>
/// <param name="Bytes">The canonical key, or the SHA-256 of a long one.</param>
internal readonly record struct PublishedKey(UInt128 Hash, byte[] Bytes)
{
    /// <summary>The key of a call; <see langword="null"/>: it has none that another process would understand.</summary>
    public static PublishedKey? Of<TKey, TState>(MemoMethod method, in TKey key, scoped in TState state)
        where TKey : struct, IMemoryKey<TKey>
        where TState : allows ref struct =>
        key is IWrittenKey { Written: { } written } ? Of(in written) : method.WriteKey(in state);

    /// <summary>The key that was taken for the look-up; <see langword="null"/>: no other process would understand it.</summary>
    public static PublishedKey? Of(in OwnedKey key)
    {
        if (key.IsLocal) return null;
        if (key.IsExact) return Of(key.Confirmation);
        const int digest = SHA256.HashSizeInBytes;
        return new PublishedKey(BinaryPrimitives.ReadUInt128LittleEndian(key.Confirmation[digest..]), key.Confirmation[..digest].ToArray());
    }

    /// <summary>The key whose bytes are these.</summary>
    public static PublishedKey Of(ReadOnlySpan<byte> canonical) =>
        new(KeyHash.Of(canonical), canonical.Length <= KeyBytes.DefaultMaxExactKeyBytes ? canonical.ToArray() : SHA256.HashData(canonical));
}
