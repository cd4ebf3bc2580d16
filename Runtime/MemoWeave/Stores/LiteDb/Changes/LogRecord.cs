using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Hashing;

namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>A removal as it stands in the log of invalidations: of fixed length, and bound to its log and its place there.</summary>
[SuppressMessage("Style", "IDE0072:Add missing cases", Justification = "The others are no removals that others hear of.")]
internal static class LogRecord
{
    public const int Length = 80;

    private const int DataOffset = 8;
    private const int SumOffset = DataOffset + EntryId.Length;

    public static void Write(Change removal, LogPosition place, Span<byte> record)
    {
        record[..Length].Clear();
        record[0] = (byte)removal.Kind;
        var data = record.Slice(DataOffset, EntryId.Length);
        if (removal.Kind == ChangeKind.RemoveTag) BinaryPrimitives.WriteUInt128BigEndian(data, removal.Tag);
        else removal.Id.Write(data);
        BinaryPrimitives.WriteUInt64LittleEndian(record[SumOffset..], SumOf(record, place));
    }

    /// <summary>Reads a removal that another process wrote; <see langword="null"/> if it is not as it was written.</summary>
    public static Change? Read(ReadOnlySpan<byte> record, LogPosition place)
    {
        if (BinaryPrimitives.ReadUInt64LittleEndian(record[SumOffset..]) != SumOf(record, place)) return null;
        var data = record.Slice(DataOffset, EntryId.Length);
        var heard = place with { Next = place.Next + 1 };
        return (ChangeKind)record[0] switch
        {
            ChangeKind.Remove => new Change(ChangeKind.Remove) { Id = EntryId.Read(data), Heard = heard },
            ChangeKind.RemoveTag => new Change(ChangeKind.RemoveTag) { Tag = BinaryPrimitives.ReadUInt128BigEndian(data), Heard = heard },
            ChangeKind.RemoveMethod => new Change(ChangeKind.RemoveMethod) { Id = EntryId.Read(data), Heard = heard },
            // Of a kind that a later version may know, nothing less is sure to contain it.
            _ => new Change(ChangeKind.RemoveAll) { Heard = heard },
        };
    }

    private static ulong SumOf(ReadOnlySpan<byte> record, LogPosition place)
    {
        Span<byte> log = stackalloc byte[16];
        place.Log.TryWriteBytes(log);
        return XxHash3.HashToUInt64(record[..SumOffset], BinaryPrimitives.ReadInt64LittleEndian(log) + place.Next);
    }
}
