using System.Buffers.Binary;
using System.Security.Cryptography;

namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>AES-GCM with a nonce of its own for each writing: equal pages look different, and a page that was changed or moved is not opened.</summary>
internal sealed class AesSeal(ReadOnlySpan<byte> key, ReadOnlySpan<byte> identity) : PageSeal
{
    private readonly AesGcm _aes = new(key, TagLength);
    private readonly byte[] _identity = identity.ToArray();

    public override void Seal(long number, ReadOnlySpan<byte> page, Span<byte> sealedPage)
    {
        var nonce = sealedPage.Slice(TagLength, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        Span<byte> place = stackalloc byte[24];
        Place(number, place);
        _aes.Encrypt(nonce, page, sealedPage.Slice(Overhead, PageLength), sealedPage[..TagLength], place);
    }

    public override bool TryOpen(long number, ReadOnlySpan<byte> sealedPage, Span<byte> page)
    {
        Span<byte> place = stackalloc byte[24];
        Place(number, place);
        try
        {
            _aes.Decrypt(sealedPage.Slice(TagLength, NonceLength), sealedPage.Slice(Overhead, PageLength), sealedPage[..TagLength], page[..PageLength], place);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    public override void Dispose()
    {
        _aes.Dispose();
        base.Dispose();
    }

    private void Place(long number, Span<byte> place)
    {
        _identity.CopyTo(place);
        BinaryPrimitives.WriteInt64LittleEndian(place[16..], number);
    }
}
