namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>
/// Makes of a page what stands in the file, and of what stands in the file the page, if it is this page of this file as it was written (rule D2).
/// </summary>
internal abstract class PageSeal : IDisposable
{
    /// <summary>The pages LiteDB reads and writes.</summary>
    public const int PageLength = 8192;

    /// <summary>What a page takes in the file.</summary>
    public const int SealedLength = PageLength + Overhead;

    /// <summary>A checksum or tag, and a nonce.</summary>
    protected const int Overhead = TagLength + NonceLength;

    protected const int TagLength = 16;
    protected const int NonceLength = 12;

    public abstract void Seal(long number, ReadOnlySpan<byte> page, Span<byte> sealedPage);

    /// <returns>Whether it is the page that was sealed.</returns>
    public abstract bool TryOpen(long number, ReadOnlySpan<byte> sealedPage, Span<byte> page);

    public virtual void Dispose()
    {
    }
}
