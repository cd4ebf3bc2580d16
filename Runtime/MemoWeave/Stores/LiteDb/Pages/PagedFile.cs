using System.Buffers.Binary;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb.Pages;

/// <summary>
/// A file of sealed pages and its journal (rule D2). What is written stays in memory until <see cref="Commit"/>, which makes all of it durable or nothing.
/// </summary>
internal sealed class PagedFile : IDisposable
{
    /// <summary>So much of a draft goes to the disk at once: all of it at its end would take long.</summary>
    private const long MostUnsynced = 8 << 20;

    private readonly IPageFile _data;
    private readonly Journal _journal;
    private readonly FileHeader _header;
    private readonly long _maxBytes;
    private readonly bool _isDraft;
    private readonly byte[] _buffer = new byte[PageSeal.SealedLength];
    private readonly SortedDictionary<long, byte[]> _changed = [];
    private long _pages;
    private bool _mustSync;
    private long _unsynced;

    private PagedFile(IPageFile data, Journal journal, FileHeader header, long maxBytes, bool isDraft)
    {
        _data = data;
        _journal = journal;
        _header = header;
        _maxBytes = maxBytes;
        _isDraft = isDraft;
    }

    /// <summary>How many pages there are.</summary>
    public long Pages => _pages;

    /// <summary>The length of the data.</summary>
    public long Bytes => PlaceOf(_pages);

    /// <summary>How many bytes the last commit wrote to the journal.</summary>
    public long LastCommit { get; private set; }

    /// <summary>The most bytes that one commit wrote to the journal.</summary>
    public long LargestCommit { get; private set; }

    /// <summary>Whether something was read that was never written.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Whether reading failed.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>Opens a file, or makes it; <see langword="null"/> if somebody else has it.</summary>
    /// <param name="files">The file system.</param>
    /// <param name="dataPath">The file.</param>
    /// <param name="journalPath">The journal beside it.</param>
    /// <param name="password">What it is encrypted with, if it is.</param>
    /// <param name="maxBytes">What the file never exceeds.</param>
    /// <param name="isDraft">Whether nothing counts before the file is closed: then it needs no journal, and waits for the disk now and then only.</param>
    public static PagedFile? TryOpen(IDiskFiles files, string dataPath, string journalPath, string? password, long maxBytes, bool isDraft = false)
    {
        if (files.TryOpen(dataPath, exclusive: true) is not { } data) return null;
        IPageFile? log = null;
        FileHeader? header = null;
        try
        {
            header = FileHeader.Read(data, password);
            var isNew = header is null;
            if (files.TryOpen(journalPath, exclusive: true) is not { } opened)
            {
                data.Dispose();
                header?.Seal.Dispose();
                return null;
            }

            log = opened;
            header ??= FileHeader.Create(password);
            var journal = new Journal(log, header);
            if (isNew)
            {
                journal.Clear();
                header.Write(data);
                // A header that is lost with the power would make the file nobody's.
                data.Sync();
            }

            var file = new PagedFile(data, journal, header, maxBytes, isDraft);
            if (!isNew) file.Recover();
            return file;
        }
        catch
        {
            header?.Seal.Dispose();
            log?.Dispose();
            data.Dispose();
            throw;
        }
    }

    /// <exception cref="DamagedFileException">The page is not as it was written.</exception>
    public void Read(long number, Span<byte> page)
    {
        if (_changed.TryGetValue(number, out var changed))
        {
            changed.CopyTo(page);
            return;
        }

        if (ReadData(number) == _buffer.Length && _header.Seal.TryOpen(number, _buffer, page)) return;
        IsDamaged = true;
        throw new DamagedFileException($"Page {number} is damaged.");
    }

    public void Write(long number, ReadOnlySpan<byte> page)
    {
        if (_changed.TryGetValue(number, out var changed)) page.CopyTo(changed);
        else _changed.Add(number, page.ToArray());
        _pages = Math.Max(_pages, number + 1);
    }

    /// <summary>Makes durable what was written since the last time.</summary>
    public void Commit()
    {
        if (_changed.Count == 0) return;
        if (Bytes > _maxBytes) throw new FullFileException();
        // The journal still answers for what it holds, until that is durable in its place.
        if (!_isDraft || _unsynced > MostUnsynced) SyncData();
        var records = new byte[_changed.Count * Journal.RecordLength];
        var place = 0;
        foreach (var (number, page) in _changed)
        {
            BinaryPrimitives.WriteInt64LittleEndian(records.AsSpan(place), number);
            _header.Seal.Seal(number, page, records.AsSpan(place + sizeof(long), PageSeal.SealedLength));
            place += Journal.RecordLength;
        }

        if (!_isDraft) _journal.Write(records);
        LastCommit = records.Length;
        LargestCommit = Math.Max(LargestCommit, records.Length);
        WritePages(records);
        _changed.Clear();
    }

    /// <summary>Closes the file; what was not committed is lost.</summary>
    /// <param name="clean">Whether the data may be relied upon: if not, the journal is kept.</param>
    public void Close(bool clean)
    {
        try
        {
            if (!clean) return;
            SyncData();
            _journal.Clear();
        }
        finally
        {
            Dispose();
        }
    }

    public void Dispose()
    {
        _journal.Dispose();
        _data.Dispose();
        _header.Seal.Dispose();
    }

    private static long PlaceOf(long number) => FileHeader.Length + (number * PageSeal.SealedLength);

    // LiteDB may answer a failure with another exception: what the cause was is known here.
    private int ReadData(long number)
    {
        try
        {
            return _data.Read(_buffer, PlaceOf(number));
        }
        catch
        {
            HasFailed = true;
            throw;
        }
    }

    private void Recover()
    {
        var records = _journal.Read();
        var page = new byte[PageSeal.PageLength];
        for (var place = 0; place < records.Length; place += Journal.RecordLength)
        {
            var record = records.Span.Slice(place, Journal.RecordLength);
            if (!_header.Seal.TryOpen(BinaryPrimitives.ReadInt64LittleEndian(record), record[sizeof(long)..], page)) throw new DamagedFileException("The journal is damaged.");
        }

        WritePages(records.Span);
        var length = _data.Length;
        _pages = (length - FileHeader.Length) / PageSeal.SealedLength;
        if (length != Bytes) throw new DamagedFileException("The file was cut.");
        SyncData();
        _journal.Clear();
    }

    private void WritePages(ReadOnlySpan<byte> records)
    {
        if (records.IsEmpty) return;
        _mustSync = true;
        _unsynced += records.Length;
        for (; !records.IsEmpty; records = records[Journal.RecordLength..])
            _data.Write(records[sizeof(long)..Journal.RecordLength], PlaceOf(BinaryPrimitives.ReadInt64LittleEndian(records)));
    }

    private void SyncData()
    {
        if (!_mustSync) return;
        _data.Sync();
        _mustSync = false;
        _unsynced = 0;
    }
}
