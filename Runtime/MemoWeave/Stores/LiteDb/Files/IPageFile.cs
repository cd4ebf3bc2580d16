namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>An open file. Nothing is buffered; nothing is durable before <see cref="Sync"/>.</summary>
internal interface IPageFile : IDisposable
{
    long Length { get; }

    /// <summary>Fills the buffer, or less of it at the end of the file.</summary>
    int Read(Span<byte> buffer, long offset);

    void Write(ReadOnlySpan<byte> bytes, long offset);

    void SetLength(long length);

    void Sync();
}
