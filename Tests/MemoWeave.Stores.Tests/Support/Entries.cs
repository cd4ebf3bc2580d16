using System.Buffers;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>Keys by number, and entries that tell which key they belong to and when they were made, so that a wrong one shows.</summary>
internal static class Entries
{
    public const int Methods = 3;
    public const int Tags = 10;

    private const int HeadLength = 16;

    public static string MethodOf(int key) => $"Method{key % Methods}";

    public static string TagOf(int key) => $"tag{key % Tags}";

    public static MemoStoreKey KeyOf(int key, UInt128 version = default)
    {
        var bytes = BitConverter.GetBytes(key);
        return new MemoStoreKey(MethodOf(key), version, XxHash128.HashToUInt128(bytes), bytes);
    }

    public static byte[] Make(int key, long generation, int length)
    {
        var bytes = new byte[HeadLength + length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, key);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(4), generation);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(12), length);
        Fill(key, generation, bytes.AsSpan(HeadLength));
        return bytes;
    }

    /// <summary>The generation of an entry.</summary>
    /// <exception cref="InvalidDataException">It is not the key's, or not as it was made.</exception>
    public static long Check(int key, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < HeadLength || BinaryPrimitives.ReadInt32LittleEndian(bytes) != key) throw new InvalidDataException($"wrong entry for {key}");
        var generation = BinaryPrimitives.ReadInt64LittleEndian(bytes[4..]);
        var expected = Make(key, generation, bytes.Length - HeadLength);
        if (!bytes.SequenceEqual(expected)) throw new InvalidDataException($"damaged entry for {key}");
        return generation;
    }

    public static void Set(this IMemoStore store, int key, long generation, int length = 100, DateTimeOffset? expires = null, string[]? tags = null, UInt128 version = default)
        => store.Set(KeyOf(key, version), new ReadOnlySequence<byte>(Make(key, generation, length)), new MemoStoreEntryOptions { Expires = expires, Tags = tags ?? [TagOf(key)] });

    /// <summary>The generation of what a store has for a key; <see langword="null"/> if it has nothing.</summary>
    public static long? Get(this IMemoStore store, int key, UInt128 version = default)
    {
        var bytes = new ArrayBufferWriter<byte>();
        return store.TryGet(KeyOf(key, version), bytes) ? Check(key, bytes.WrittenSpan) : null;
    }

    public static bool Remove(this IMemoStore store, int key) => store.Remove(KeyOf(key));

    private static void Fill(int key, long generation, Span<byte> bytes)
    {
        var state = unchecked((ulong)generation * 0x9E37_79B9_7F4A_7C15UL) ^ (uint)key;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            state = unchecked((state * 6364136223846793005UL) + 1442695040888963407UL);
            BinaryPrimitives.WriteUInt64LittleEndian(bytes, state);
        }

        bytes.Fill((byte)state);
    }
}
