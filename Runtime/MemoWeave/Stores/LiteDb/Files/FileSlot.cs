using MemoWeave.Stores.LiteDb.Pages;

namespace MemoWeave.Stores.LiteDb.Files;

/// <summary>
/// One of the numbered files of a folder, owned by this process alone as long as it holds the lock beside it (rule D7). Lock files are never deleted, since a lock on a deleted file would keep nobody
/// out; they are empty.
/// </summary>
internal sealed class FileSlot : IDisposable
{
    /// <summary>More files than that in one folder mean that something else is wrong.</summary>
    private const int MostFiles = 256;

    private const string LockSuffix = ".lock";

    private readonly IDiskFiles _files;
    private readonly IPageFile _lock;

    private FileSlot(IDiskFiles files, string path, IPageFile held)
    {
        _files = files;
        _lock = held;
        DataPath = path;
    }

    public string DataPath { get; }

    public string JournalPath => DataPath + ".log";

    /// <summary>Where a file is built that takes the place of this one.</summary>
    public string NewDataPath => DataPath + ".new";

    public string NewJournalPath => JournalPath + ".new";

    private static string PathOf(string folder, int number) => Path.Combine(folder, $"memo-{number}.db");

    /// <summary>The slots of a folder, from the lowest number on, that nobody else owns; those that aren't taken by the caller are to be given back.</summary>
    /// <exception cref="DiskPlaceException">Locks are without effect there.</exception>
    public static IEnumerable<FileSlot> Free(IDiskFiles files, string folder)
    {
        for (var number = 0; number < MostFiles; number++)
        {
            if (TryTake(files, PathOf(folder, number)) is { } slot) yield return slot;
        }
    }

    /// <summary>Deletes the files that nobody has owned for a time.</summary>
    public static void DeleteUnowned(IDiskFiles files, string folder, DateTime before)
    {
        foreach (var path in files.List(folder, "memo-*.db"))
        {
            if (files.LastWrite(path) >= before || files.LastWrite(path + LockSuffix) >= before || TryTake(files, path) is not { } slot) continue;
            using (slot)
            {
                if (!IsOurs(files, path)) continue;
                files.Delete(path);
                files.Delete(slot.JournalPath);
            }
        }
    }

    /// <summary>Opens the file, or makes it; <see langword="null"/> if an operation of an earlier owner is still under way.</summary>
    public PagedFile? TryOpen(string? password, long maxBytes)
    {
        DeleteNew();
        return PagedFile.TryOpen(_files, DataPath, JournalPath, password, maxBytes);
    }

    /// <summary>Sets the file aside (rule D5).</summary>
    /// <param name="now">Tells of when it was.</param>
    public void SetAside(DateTimeOffset now)
    {
        var suffix = $".damaged-{now.UtcDateTime:yyyyMMdd'T'HHmmssfff}";
        if (_files.Exists(DataPath)) _files.Move(DataPath, DataPath + suffix);
        if (_files.Exists(JournalPath)) _files.Delete(JournalPath);
        foreach (var old in _files.List(Path.GetDirectoryName(DataPath)!, "memo-*.db.damaged-*").OrderByDescending(static path => path[path.LastIndexOf('-')..], StringComparer.Ordinal).Skip(2))
            _files.Delete(old);
    }

    /// <summary>Puts the file that was built in the place of this one. Both are closed.</summary>
    public void Swap()
    {
        // In this order: the journal of another file is not read.
        _files.Move(NewDataPath, DataPath);
        _files.Move(NewJournalPath, JournalPath);
    }

    public void DeleteNew()
    {
        if (_files.Exists(NewDataPath)) _files.Delete(NewDataPath);
        if (_files.Exists(NewJournalPath)) _files.Delete(NewJournalPath);
    }

    /// <summary>Gives the file back.</summary>
    public void Dispose() => _lock.Dispose();

    private static FileSlot? TryTake(IDiskFiles files, string path)
    {
        var lockPath = path + LockSuffix;
        if (files.TryOpen(lockPath, exclusive: true) is not { } held) return null;
        try
        {
            using (var second = files.TryOpen(lockPath, exclusive: true))
            {
                if (second is not null)
                    throw new DiskPlaceException("locks are without effect there, so that several processes could write to one file; is DOTNET_SYSTEM_IO_DISABLEFILELOCKING set, or is it a network file system?");
            }

            // Tells when it was last owned.
            held.SetLength(1);
            held.SetLength(0);
            return new FileSlot(files, path, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static bool IsOurs(IDiskFiles files, string path)
    {
        if (files.TryOpen(path, exclusive: true) is not { } file) return false;
        using (file) return FileHeader.IsOurs(file);
    }
}
