namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>The pages of a file as the stream that LiteDB wants. It reads and writes whole pages only; anything else means that it is not what we know.</summary>
internal sealed class PageStream(PagedFile file) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => file.Pages * PageSeal.PageLength;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        file.Read(NumberOf(count), buffer.AsSpan(offset, count));
        Position += count;
        return count;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        file.Write(NumberOf(count), buffer.AsSpan(offset, count));
        Position += count;
    }

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => Length + offset,
    };

    public override void SetLength(long value)
    {
        if (value != Length) throw new NotSupportedException();
    }

    // What is written is made durable by the file's commit, not when LiteDB likes.
    public override void Flush()
    {
    }

    private long NumberOf(int count)
    {
        if (count != PageSeal.PageLength || Position % PageSeal.PageLength != 0) throw new NotSupportedException($"{count} bytes at {Position}");
        return Position / PageSeal.PageLength;
    }
}
