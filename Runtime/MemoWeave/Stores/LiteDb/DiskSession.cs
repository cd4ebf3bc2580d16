using LiteDB;
using MemoWeave.Stores.LiteDb.Changes;
using MemoWeave.Stores.LiteDb.Entries;
using MemoWeave.Stores.LiteDb.Files;
using MemoWeave.Stores.LiteDb.Pages;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// A file that is owned and open, from opening until the first failure: after one, LiteDB can't be relied upon, and the next session opens the file anew (rule D1).
/// </summary>
internal sealed class DiskSession(DiskOptions options, DiskLimits limits, SessionFiles files, string folder) : IDisposable
{
    private const string NotedLog = "l";
    private const string NotedNext = "n";

    private FileSlot? _slot;
    private PagedFile? _pages;
    private EntryTable? _table;
    private FreshFile? _fresh;

    /// <summary>Held for each use of <see cref="Table"/>, and for nothing else.</summary>
    public Lock Lock { get; } = new();

    /// <summary>Held while the log is listened to.</summary>
    public Lock HearLock { get; } = new();

    public SessionFiles Files => files;

    public DiskLimits Limits => limits;

    public FileSlot Slot => _slot!;

    public PagedFile Pages => _pages!;

    public EntryTable Table => _table!;

    public InvalidationLog Log { get; } = new(files, folder);

    /// <summary>How far the log was heard; what was heard waits among the changes, or is written.</summary>
    public LogPosition Heard { get; set; }

    /// <summary>How far the file has what was heard.</summary>
    public LogPosition Noted { get; private set; }

    /// <summary>What a read met; the session is over.</summary>
    public Exception? Fault { get; set; }

    /// <summary>Whether a read waited for the lock in vain.</summary>
    public bool IsLate { get; set; }

    /// <summary>Takes the first free file, and opens it.</summary>
    /// <param name="onForeign">Told of files that are not ours.</param>
    /// <param name="onDamaged">Told of a file that was set aside.</param>
    public void Open(Action<string, string> onForeign, Action<string, Exception> onDamaged)
    {
        DiskPlace.Prepare(files, folder);
        foreach (var slot in FileSlot.Free(files, folder))
        {
            _slot = slot;
            try
            {
                if (TryOpenSlot(onDamaged)) return;
            }
            catch (ForeignFileException foreign)
            {
                onForeign(slot.DataPath, foreign.Message);
            }

            slot.Dispose();
            _slot = null;
        }

        throw new IOException("All files of the folder are in use.");
    }

    /// <summary>Notes in the file how far it has what was heard. In a transaction.</summary>
    public void Note(LogPosition position)
    {
        WriteNote(Table, position);
        Noted = position;
    }

    /// <summary>Begins a file that is to take the place of this one. One that was begun before is abandoned.</summary>
    public FreshFile Build()
    {
        if (_fresh is { } before) Abandon(before);
        Slot.DeleteNew();
        return _fresh = new FreshFile(PagedFile.TryOpen(files, Slot.NewDataPath, Slot.NewJournalPath, options.Password, limits.FileBytes, isDraft: true) ?? throw new IOException("A new file is in use."));
    }

    /// <summary>Whether a file is still to take the place of this one.</summary>
    public bool IsBuilding(FreshFile fresh) => ReferenceEquals(_fresh, fresh);

    /// <summary>Leaves this file in its place.</summary>
    public void Abandon(FreshFile fresh)
    {
        if (!IsBuilding(fresh)) return;
        _fresh = null;
        Table.Changed = null;
        fresh.Dispose();
        Slot.DeleteNew();
    }

    /// <summary>Puts a file that was built in the place of this one.</summary>
    public void TakeOver(FreshFile fresh)
    {
        fresh.Table.Begin();
        // What was heard since then still waits among the changes.
        WriteNote(fresh.Table, Noted);
        fresh.Table.Commit();
        fresh.Complete();
        _fresh = null;
        EnterLock();
        try
        {
            Table.Dispose();
            Pages.Dispose();
            Slot.Swap();
            _pages = Slot.TryOpen(options.Password, limits.FileBytes) ?? throw new IOException("The new file is in use.");
            _table = new EntryTable(_pages);
        }
        finally
        {
            Lock.Exit();
        }
    }

    /// <summary>Waits for the lock, unless its holder hangs.</summary>
    public void EnterLock()
    {
        if (!Lock.TryEnter(limits.HangDeadline)) throw new TimeoutException("A read hangs.");
    }

    /// <summary>Whether an exception means that the file is damaged, rather than that the disk does not answer.</summary>
    public bool IsDamage(Exception exception)
        => _pages is { IsDamaged: true } || exception is DamagedFileException
            || (_pages is { HasFailed: false } && exception is not (IOException or UnauthorizedAccessException or ObjectDisposedException or OutOfMemoryException or TimeoutException or ThreadInterruptedException));

    /// <summary>Ends the session, and gives the file back.</summary>
    /// <param name="clean">Whether all went well.</param>
    /// <param name="setAside">Whether the file is damaged.</param>
    public void Close(bool clean, bool setAside = false)
    {
        try
        {
            // Disposed while a read hangs in it, LiteDB would hang too.
            if (Lock.TryEnter(limits.HangDeadline))
            {
                try
                {
                    _table?.Dispose();
                    _pages?.Close(clean);
                    _fresh?.Dispose();
                    if (setAside) _slot?.SetAside(options.Time.GetUtcNow());
                }
                finally
                {
                    Lock.Exit();
                }
            }
        }
        catch (Exception)
        {
            // The next session meets the cause, if it lasts.
        }
        finally
        {
            files.Dispose();
        }
    }

    /// <summary>Ends the session, as after a failure.</summary>
    public void Dispose() => Close(clean: false);

    private static void WriteNote(EntryTable table, LogPosition position)
        => table.Note(new BsonDocument { [NotedLog] = position.Log, [NotedNext] = position.Next });

    private bool TryOpenSlot(Action<string, Exception> onDamaged)
    {
        try
        {
            return TryOpenTable();
        }
        catch (Exception damage) when (damage is not ForeignFileException && IsDamage(damage))
        {
            _table?.Dispose();
            _pages?.Dispose();
            (_table, _pages) = (null, null);
            Slot.SetAside(options.Time.GetUtcNow());
            onDamaged(Slot.DataPath, damage);
            return TryOpenTable();
        }
    }

    private bool TryOpenTable()
    {
        _pages = Slot.TryOpen(options.Password, limits.FileBytes);
        if (_pages is null) return false;
        _table = new EntryTable(_pages);
        if (_table.Notes() is { } notes)
        {
            Heard = Noted = new LogPosition(notes[NotedLog].AsGuid, notes[NotedNext].AsInt64);
            return true;
        }

        // Without entries, nothing was missed.
        Heard = Log.End();
        _table.Begin();
        Note(Heard);
        _table.Commit();
        return true;
    }
}
