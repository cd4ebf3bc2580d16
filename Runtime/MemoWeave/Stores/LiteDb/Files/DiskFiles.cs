using Microsoft.Win32.SafeHandles;

namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>The file system itself.</summary>
internal sealed class DiskFiles : IDiskFiles
{
    public static readonly DiskFiles Instance = new();

    private const UnixFileMode FileMode0600 = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode FolderMode0700 = FileMode0600 | UnixFileMode.UserExecute;

    // What a lock that somebody else holds is told by: EAGAIN of Linux and of the BSDs, the sharing and the lock violation of Windows.
    private static readonly int[] TakenCodes = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    private DiskFiles()
    {
    }

    public IPageFile? TryOpen(string path, bool exclusive)
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.OpenOrCreate,
            Access = FileAccess.ReadWrite,
            Share = exclusive ? FileShare.None : FileShare.ReadWrite | FileShare.Delete,
            BufferSize = 0,
            Options = FileOptions.RandomAccess,
        };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = FileMode0600;
        try
        {
            return new OpenFile(new FileStream(path, options));
        }
        catch (IOException failure) when (TakenCodes.Contains(failure.HResult))
        {
            return null;
        }
    }

    public bool Exists(string path) => File.Exists(path);

    public DateTime LastWrite(string path) => File.GetLastWriteTimeUtc(path);

    public void Move(string from, string to) => File.Move(from, to, overwrite: true);

    public void Delete(string path) => File.Delete(path);

    public IReadOnlyList<string> List(string folder, string pattern) => Directory.GetFiles(folder, pattern);

    public void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, FolderMode0700);
    }

    public bool IsOpenToOthers(string folder)
        => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0;

    private sealed class OpenFile(FileStream stream) : IPageFile
    {
        private readonly SafeFileHandle _handle = stream.SafeFileHandle;

        public long Length => RandomAccess.GetLength(_handle);

        public int Read(Span<byte> buffer, long offset)
        {
            var filled = 0;
            while (filled < buffer.Length)
            {
                var read = RandomAccess.Read(_handle, buffer[filled..], offset + filled);
                if (read == 0) break;
                filled += read;
            }

            return filled;
        }

        public void Write(ReadOnlySpan<byte> bytes, long offset) => RandomAccess.Write(_handle, bytes, offset);

        public void SetLength(long length) => RandomAccess.SetLength(_handle, length);

        public void Sync() => RandomAccess.FlushToDisk(_handle);

        public void Dispose() => stream.Dispose();
    }
}
