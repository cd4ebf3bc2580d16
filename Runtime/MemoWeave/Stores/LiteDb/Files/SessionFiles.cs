namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>
/// The files of one session, from opening to closing. An operation that hangs can't be ended, but the session can be given up: from then on nothing of it touches a file, and an operation that is
/// still under way keeps its file open, and so locked, until it ends. So nobody else can come to own a file that it might still write to (rules D1, D7).
/// </summary>
internal sealed class SessionFiles(IDiskFiles inner) : IDiskFiles, IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<IPageFile> _open = [];
    private bool _isOver;
    private long _lastProgress = Environment.TickCount64;

    /// <summary>When an operation last ended, by the tick count.</summary>
    public long LastProgress => Volatile.Read(ref _lastProgress);

    /// <summary>Tells that something goes on, though no file is touched.</summary>
    public void Progress() => Volatile.Write(ref _lastProgress, Environment.TickCount64);

    public IPageFile? TryOpen(string path, bool exclusive)
    {
        var file = Do(() => inner.TryOpen(path, exclusive));
        if (file is null) return null;
        lock (_lock)
        {
            if (!_isOver)
            {
                _open.Add(file);
                return new SessionFile(this, file);
            }
        }

        file.Dispose();
        throw Over();
    }

    public bool Exists(string path) => Do(() => inner.Exists(path));

    public DateTime LastWrite(string path) => Do(() => inner.LastWrite(path));

    public void Move(string from, string to) => Do(() =>
    {
        inner.Move(from, to);
        return true;
    });

    public void Delete(string path) => Do(() =>
    {
        inner.Delete(path);
        return true;
    });

    public IReadOnlyList<string> List(string folder, string pattern) => Do(() => inner.List(folder, pattern));

    public void CreateFolder(string path) => Do(() =>
    {
        inner.CreateFolder(path);
        return true;
    });

    public bool IsOpenToOthers(string folder) => Do(() => inner.IsOpenToOthers(folder));

    /// <summary>Ends the session.</summary>
    public void Dispose()
    {
        IPageFile[] open;
        lock (_lock)
        {
            _isOver = true;
            open = [.. _open];
            _open.Clear();
        }

        foreach (var file in open) file.Dispose();
    }

    private static ObjectDisposedException Over() => new(nameof(SessionFiles));

    private T Do<T>(Func<T> operation)
    {
        Check();
        var result = operation();
        Progress();
        return result;
    }

    private void Check()
    {
        if (Volatile.Read(ref _isOver)) throw Over();
    }

    private void Close(IPageFile file)
    {
        lock (_lock) _open.Remove(file);
        file.Dispose();
    }

    private sealed class SessionFile(SessionFiles session, IPageFile file) : IPageFile
    {
        public long Length
        {
            get
            {
                session.Check();
                var length = file.Length;
                session.Progress();
                return length;
            }
        }

        public int Read(Span<byte> buffer, long offset)
        {
            session.Check();
            var read = file.Read(buffer, offset);
            session.Progress();
            return read;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset)
        {
            session.Check();
            file.Write(bytes, offset);
            session.Progress();
        }

        public void SetLength(long length)
        {
            session.Check();
            file.SetLength(length);
            session.Progress();
        }

        public void Sync()
        {
            session.Check();
            file.Sync();
            session.Progress();
        }

        public void Dispose() => session.Close(file);
    }
}
