using System.Buffers.Binary;
using System.IO.Hashing;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>
/// The file beside the data where changed pages go before they go to their places: whole and synced, or not at all. After a crash, pages that were half written to their places are written again
/// from here. LiteDB has a log for that too, but it loses pages that were on their way when the process ends, hangs when one can't be written, and cannot bear a torn first page.
/// </summary>
internal sealed class Journal(IPageFile file, FileHeader header) : IDisposable
{
    /// <summary>A page's number, and the page as it stands in the data.</summary>
    public const int RecordLength = sizeof(long) + PageSeal.SealedLength;

    private const int MarkLength = 48;

    private long _lastNumber;

    private static ReadOnlySpan<byte> Begin => "MWbegin."u8;

    private static ReadOnlySpan<byte> End => "MWcommit"u8;

    /// <summary>Writes pages, durably.</summary>
    public void Write(ReadOnlySpan<byte> records)
    {
        Span<byte> mark = stackalloc byte[MarkLength];
        var count = records.Length / RecordLength;
        var sum = XxHash128.HashToUInt128(records);
        _lastNumber++;
        // What an earlier batch left must not be taken for a part of this one.
        file.SetLength(0);
        WriteMark(mark, Begin, count, UInt128.Zero);
        file.Write(mark, 0);
        file.Write(records, MarkLength);
        WriteMark(mark, End, count, sum);
        file.Write(mark, MarkLength + records.Length);
        file.Sync();
    }

    /// <summary>The pages of a batch that was committed, but may not have reached its place; none if there is none.</summary>
    /// <exception cref="DamagedFileException">The batch was committed, and is not as it was written.</exception>
    public ReadOnlyMemory<byte> Read()
    {
        var length = file.Length;
        if (length < (2 * MarkLength) + RecordLength) return default;
        Span<byte> mark = stackalloc byte[MarkLength];
        file.Read(mark, 0);
        if (!TryReadMark(mark, Begin, out var number, out var count, out _)) return default;
        var end = MarkLength + (count * RecordLength);
        if (count <= 0 || length < end + MarkLength || count > int.MaxValue / RecordLength) return default;
        file.Read(mark, end);
        if (!TryReadMark(mark, End, out var ended, out var same, out var sum) || ended != number || same != count) return default;
        var records = new byte[count * RecordLength];
        file.Read(records, MarkLength);
        if (XxHash128.HashToUInt128(records) != sum) throw new DamagedFileException("The journal is damaged.");
        _lastNumber = number;
        return records;
    }

    public void Clear() => file.SetLength(0);

    public void Dispose() => file.Dispose();

    private void WriteMark(Span<byte> mark, ReadOnlySpan<byte> kind, long count, UInt128 sum)
    {
        kind.CopyTo(mark);
        BinaryPrimitives.WriteInt64LittleEndian(mark[8..], _lastNumber);
        BinaryPrimitives.WriteInt64LittleEndian(mark[16..], count);
        BinaryPrimitives.WriteUInt128LittleEndian(mark[24..], sum);
        BinaryPrimitives.WriteUInt64LittleEndian(mark[40..], SumOf(mark));
    }

    private bool TryReadMark(ReadOnlySpan<byte> mark, ReadOnlySpan<byte> kind, out long number, out long count, out UInt128 sum)
    {
        number = BinaryPrimitives.ReadInt64LittleEndian(mark[8..]);
        count = BinaryPrimitives.ReadInt64LittleEndian(mark[16..]);
        sum = BinaryPrimitives.ReadUInt128LittleEndian(mark[24..]);
        return mark.StartsWith(kind) && BinaryPrimitives.ReadUInt64LittleEndian(mark[40..]) == SumOf(mark);
    }

    // Bound to the data file: the journal of another is not read.
    private ulong SumOf(ReadOnlySpan<byte> mark) => XxHash3.HashToUInt64(mark[..40], BinaryPrimitives.ReadInt64LittleEndian(header.Identity));
}
