using System.Buffers.Binary;
using System.IO.Hashing;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>What a log of invalidations begins with: which log it is, and which of its records come first, since old ones are left out when it grows.</summary>
internal static class LogHeader
{
    public const int Length = 64;

    private const int SumOffset = Length - 8;

    private static ReadOnlySpan<byte> Magic => "MemoForg"u8;

    public static void Write(LogPosition first, Span<byte> header)
    {
        header[..Length].Clear();
        Magic.CopyTo(header);
        first.Log.TryWriteBytes(header[8..]);
        BinaryPrimitives.WriteInt64LittleEndian(header[24..], first.Next);
        BinaryPrimitives.WriteUInt64LittleEndian(header[SumOffset..], XxHash3.HashToUInt64(header[..SumOffset]));
    }

    /// <summary>The place of the first record; <see langword="null"/> if there is no log, or none to rely upon.</summary>
    public static LogPosition? Read(IPageFile file)
    {
        Span<byte> header = stackalloc byte[Length];
        if (file.Read(header, 0) < Length || !header.StartsWith(Magic)) return null;
        if (BinaryPrimitives.ReadUInt64LittleEndian(header[SumOffset..]) != XxHash3.HashToUInt64(header[..SumOffset])) return null;
        return new LogPosition(new Guid(header.Slice(8, 16)), BinaryPrimitives.ReadInt64LittleEndian(header[24..]));
    }
}
