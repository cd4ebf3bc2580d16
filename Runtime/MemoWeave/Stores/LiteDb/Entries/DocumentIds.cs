using System.Buffers.Binary;
using LiteDB;

namespace MemoWeave.Stores.LiteDb.Entries;

/// <summary>
/// The ids of the documents. There is one collection, because LiteDB does not bear several being written, and no index but that of the ids, because it can't be trusted with others: what else has to
/// be found is a document of its own, whose id is made so that what is looked for is a range of ids. They are binary, because text is compared by culture and without case.
/// </summary>
internal static class DocumentIds
{
    private const byte EntryKind = (byte)'V';
    private const byte ExpiryKind = (byte)'E';
    private const byte TagKind = (byte)'T';

    /// <summary>What the store notes about itself.</summary>
    public static readonly BsonValue Notes = new([(byte)'M']);

    public static BsonValue OfEntry(EntryId id)
    {
        var bytes = new byte[1 + EntryId.Length];
        bytes[0] = EntryKind;
        id.Write(bytes.AsSpan(1));
        return new BsonValue(bytes);
    }

    public static BsonValue OfTag(UInt128 tag, EntryId id)
    {
        var bytes = new byte[1 + 16 + EntryId.Length];
        bytes[0] = TagKind;
        BinaryPrimitives.WriteUInt128BigEndian(bytes.AsSpan(1), tag);
        id.Write(bytes.AsSpan(17));
        return new BsonValue(bytes);
    }

    public static BsonValue OfExpiry(long ticks, EntryId id)
    {
        var bytes = new byte[1 + 8 + EntryId.Length];
        bytes[0] = ExpiryKind;
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(1), ticks);
        id.Write(bytes.AsSpan(9));
        return new BsonValue(bytes);
    }

    /// <summary>The entry that an id of any kind ends with.</summary>
    public static EntryId EntryOf(BsonValue id) => EntryId.Read(id.AsBinary.AsSpan()[^EntryId.Length..]);

    /// <summary>The ids of all entries.</summary>
    public static IdRange Entries() => Range([EntryKind]);

    /// <summary>The ids of a method's entries.</summary>
    public static IdRange OfMethod(UInt128 method) => Range(Bytes(EntryKind, method));

    /// <summary>The ids of a method's entries of the versions below or above one.</summary>
    public static IEnumerable<IdRange> OfOtherVersions(UInt128 method, UInt128 version)
    {
        var all = OfMethod(method);
        byte[] below = [.. Bytes(EntryKind, method), .. Bytes(version)];
        byte[] above = [.. below, .. Enumerable.Repeat(byte.MaxValue, EntryId.Length)];
        yield return all with { To = new BsonValue(below) };
        yield return all with { From = new BsonValue(above) };
    }

    public static IdRange OfTag(UInt128 tag) => Range(Bytes(TagKind, tag));

    /// <summary>The ids that tell of entries that are over at a time.</summary>
    public static IdRange ExpiredAt(long ticks) => new(new BsonValue([ExpiryKind]), OfExpiry(ticks + 1, default));

    private static IdRange Range(byte[] prefix) => new(new BsonValue(prefix), new BsonValue([.. prefix, .. Enumerable.Repeat(byte.MaxValue, 1 + EntryId.Length)]));

    private static byte[] Bytes(byte kind, UInt128 part) => [kind, .. Bytes(part)];

    private static byte[] Bytes(UInt128 part)
    {
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, part);
        return bytes;
    }
}
