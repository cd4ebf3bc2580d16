using System.Buffers.Binary;
using System.IO.Hashing;

namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>A checksum bound to the file's identity and the page's number: it guards against accidents, not against people.</summary>
internal sealed class ChecksumSeal(ReadOnlySpan<byte> identity) : PageSeal
{
    private const long Spread = unchecked((long)0x9E37_79B9_7F4A_7C15);

    private readonly long _identity = BinaryPrimitives.ReadInt64LittleEndian(identity) ^ BinaryPrimitives.ReadInt64LittleEndian(identity[8..]);

    public override void Seal(long number, ReadOnlySpan<byte> page, Span<byte> sealedPage)
    {
        BinaryPrimitives.WriteUInt128LittleEndian(sealedPage, Sum(number, page));
        sealedPage.Slice(TagLength, NonceLength).Clear();
        page.CopyTo(sealedPage[Overhead..]);
    }

    public override bool TryOpen(long number, ReadOnlySpan<byte> sealedPage, Span<byte> page)
    {
        var body = sealedPage.Slice(Overhead, PageLength);
        if (sealedPage.Slice(TagLength, NonceLength).ContainsAnyExcept((byte)0) || Sum(number, body) != BinaryPrimitives.ReadUInt128LittleEndian(sealedPage)) return false;
        body.CopyTo(page);
        return true;
    }

    private UInt128 Sum(long number, ReadOnlySpan<byte> page) => XxHash128.HashToUInt128(page, _identity + unchecked(number * Spread));
}
