using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>A file system whose operations fail or hang when a test says so. Each instance is a process of its own to the store: it shares no engine with others.</summary>
internal sealed class FaultyFiles : IDiskFiles
{
    private readonly IDiskFiles _inner = DiskFiles.Instance;
    private long _operations;
    private long _written;
    private long _changes;

    /// <summary>How many operations there were.</summary>
    public long Operations => Volatile.Read(ref _operations);

    /// <summary>The first operation that fails, by its number.</summary>
    public long FailsFrom { get; set; } = long.MaxValue;

    /// <summary>How many fail.</summary>
    public long Failing { get; set; } = long.MaxValue;

    /// <summary>How many of them were to change something.</summary>
    public long Changes => Volatile.Read(ref _changes);

    /// <summary>The change that hangs until <see cref="Release"/> is set, by its number. A read that hangs can't be given up: it runs on the thread of who asks.</summary>
    public long HangsAt { get; set; } = -1;

    public ManualResetEventSlim Release { get; } = new(false);

    /// <summary>What each operation takes: a slow disk.</summary>
    public TimeSpan Delay { get; set; }

    /// <summary>How many bytes the files may have in all.</summary>
    public long Room { get; set; } = long.MaxValue;

    /// <summary>Whether locks keep nobody out.</summary>
    public bool IgnoresLocks { get; set; }

    public IPageFile? TryOpen(string path, bool exclusive)
    {
        Next();
        return _inner.TryOpen(path, exclusive && !IgnoresLocks) is { } file ? new FaultyFile(this, file) : null;
    }

    public bool Exists(string path)
    {
        Next();
        return _inner.Exists(path);
    }

    public DateTime LastWrite(string path)
    {
        Next();
        return _inner.LastWrite(path);
    }

    public void Move(string from, string to)
    {
        NextChange();
        _inner.Move(from, to);
    }

    public void Delete(string path)
    {
        NextChange();
        _inner.Delete(path);
    }

    public IReadOnlyList<string> List(string folder, string pattern)
    {
        Next();
        return _inner.List(folder, pattern);
    }

    public void CreateFolder(string path)
    {
        NextChange();
        _inner.CreateFolder(path);
    }

    public bool IsOpenToOthers(string folder)
    {
        Next();
        return _inner.IsOpenToOthers(folder);
    }

    private void Next()
    {
        var number = Interlocked.Increment(ref _operations) - 1;
        if (Delay > TimeSpan.Zero) Thread.Sleep(Delay);
        if (number >= FailsFrom && number - FailsFrom < Failing) throw new IOException($"Operation {number} fails.");
    }

    private void NextChange()
    {
        if (Interlocked.Increment(ref _changes) - 1 == HangsAt) Release.Wait();
        Next();
    }

    private void Grow(long bytes)
    {
        if (bytes > 0 && Volatile.Read(ref _written) + bytes > Room) throw new IOException("No space left on device.");
        Interlocked.Add(ref _written, bytes);
    }

    private sealed class FaultyFile(FaultyFiles files, IPageFile file) : IPageFile
    {
        public long Length
        {
            get
            {
                files.Next();
                return file.Length;
            }
        }

        public int Read(Span<byte> buffer, long offset)
        {
            files.Next();
            return file.Read(buffer, offset);
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            files.NextChange();
            files.Grow(Math.Max(0, offset + bytes.Length - file.Length));
            file.Write(bytes, offset);
        }

        public void SetLength(long length)
        {
            files.NextChange();
            files.Grow(length - file.Length);
            file.SetLength(length);
        }

        public void Sync()
        {
            files.NextChange();
            file.Sync();
        }

        public void Dispose() => file.Dispose();
    }
}
