using System.Buffers.Binary;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using LiteDB;

namespace MemoWeave.Stores.LiteDb.Entries;

/// <summary>
/// An entry as a document. It is bound to its id by a checksum: should LiteDB ever lead to another entry's document, or join parts of two, that is seen.
/// </summary>
internal static class EntryDocument
{
    private const string Value = "v";
    private const string Expires = "e";
    private const string Used = "u";
    private const string Tags = "t";
    private const string Sum = "s";

    public static BsonDocument Of(EntryId id, StoredEntry entry) => new()
    {
        ["_id"] = DocumentIds.OfEntry(id),
        [Value] = entry.Value,
        [Expires] = entry.Expires,
        [Used] = entry.Used,
        [Tags] = MemoryMarshal.AsBytes(entry.Tags.AsSpan()).ToArray(),
        [Sum] = SumOf(id, entry),
    };

    /// <exception cref="InvalidDataException">It is not the document of this entry.</exception>
    public static StoredEntry Read(EntryId id, BsonDocument document)
    {
        var entry = new StoredEntry(
            document[Value].AsBinary,
            document[Expires].AsInt64,
            document[Used].AsInt64,
            MemoryMarshal.Cast<byte, UInt128>(document[Tags].AsBinary).ToArray());
        if (document[Sum].AsInt64 != SumOf(id, entry)) throw new InvalidDataException("The document is not the entry's.");
        return entry;
    }

    private static long SumOf(EntryId id, StoredEntry entry)
    {
        var hash = new XxHash3();
        Span<byte> head = stackalloc byte[EntryId.Length + 16];
        id.Write(head);
        BinaryPrimitives.WriteInt64LittleEndian(head[EntryId.Length..], entry.Expires);
        BinaryPrimitives.WriteInt64LittleEndian(head[(EntryId.Length + 8)..], entry.Used);
        hash.Append(head);
        hash.Append(MemoryMarshal.AsBytes(entry.Tags.AsSpan()));
        hash.Append(entry.Value);
        return unchecked((long)hash.GetCurrentHashAsUInt64());
    }
}
