using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>
/// The one log of a folder that all its processes append their removals to, and hear those of the others from (rule D7). A removal is heard of once its record is there; records that are cut short
/// at the end, by a process that ended, are written over by the next.
/// </summary>
internal sealed class InvalidationLog(IDiskFiles files, string folder, long mostBytes = 1 << 20)
{
    /// <summary>How many records stay when old ones are left out: who has not heard even those forgets everything.</summary>
    private const int KeptRecords = 1000;

    private static readonly TimeSpan LockDeadline = TimeSpan.FromSeconds(1);

    private readonly string _path = Path.Combine(folder, "invalidations");
    private readonly string _lockPath = Path.Combine(folder, "invalidations.lock");
    private readonly string _newPath = Path.Combine(folder, "invalidations.new");

    /// <summary>The end of the log: what a file without entries has heard.</summary>
    public LogPosition End()
    {
        using var _ = Lock();
        using var file = Open();
        var first = First(file) ?? Start(file);
        ReadFrom(file, first, first, out var end);
        return end;
    }

    /// <summary>The removals that were not heard of yet.</summary>
    public List<Change> Hear(LogPosition since)
    {
        using (var file = Open())
        {
            if (First(file) is { } first) return Read(file, first, since);
        }

        // No log, or a damaged one: what stood there nobody knows.
        using (Lock())
        {
            using var file = Open();
            return Read(file, First(file) ?? Start(file), since);
        }
    }

    /// <summary>Appends removals, durably.</summary>
    /// <param name="removals">The removals.</param>
    /// <param name="since">What was heard before.</param>
    /// <param name="between">What was not heard of yet.</param>
    /// <returns>The end of the log, after the removals.</returns>
    public LogPosition Append(IReadOnlyList<Change> removals, LogPosition since, out List<Change> between)
    {
        using var held = Lock();
        LogPosition end;
        using (var file = Open())
        {
            var first = First(file) ?? Start(file);
            between = Read(file, first, since);
            end = between.Count == 0 ? since : between[^1].Heard!.Value;
            var place = PlaceOf(first, end);
            if (place + (removals.Count * LogRecord.Length) <= mostBytes || end.Next - first.Next <= KeptRecords)
            {
                file.Write(Records(removals, end), place);
                file.Sync();
                return end with { Next = end.Next + removals.Count };
            }

            var kept = end with { Next = end.Next - KeptRecords };
            WriteNew(ReadFrom(file, first, kept, out _).Concat(removals), kept);
        }

        files.Move(_newPath, _path);
        return end with { Next = end.Next + removals.Count };
    }

    private static long PlaceOf(LogPosition first, LogPosition record) => LogHeader.Length + ((record.Next - first.Next) * LogRecord.Length);

    private static LogPosition? First(IPageFile file) => LogHeader.Read(file);

    private static LogPosition Start(IPageFile file)
    {
        var first = new LogPosition(Guid.NewGuid(), 0);
        Span<byte> header = stackalloc byte[LogHeader.Length];
        LogHeader.Write(first, header);
        file.SetLength(0);
        file.Write(header, 0);
        file.Sync();
        return first;
    }

    private static byte[] Records(IEnumerable<Change> removals, LogPosition place)
    {
        var bytes = new List<byte>();
        var record = new byte[LogRecord.Length];
        foreach (var removal in removals)
        {
            LogRecord.Write(removal, place, record);
            bytes.AddRange(record);
            place = place with { Next = place.Next + 1 };
        }

        return [.. bytes];
    }

    // What was heard in a log that is not this one, or of which more was heard than it has, or less than it still has, tells nothing: everything may have been removed.
    private static List<Change> Read(IPageFile file, LogPosition first, LogPosition since)
    {
        if (since.Log == first.Log && since.Next >= first.Next && PlaceOf(first, since) <= file.Length)
        {
            var heard = ReadFrom(file, first, since, out _);
            if (heard.Count > 0 || since.Next == first.Next || IsRecord(file, first, since with { Next = since.Next - 1 })) return heard;
        }

        ReadFrom(file, first, first, out var end);
        return [new Change(ChangeKind.RemoveAll) { Heard = end }];
    }

    private static bool IsRecord(IPageFile file, LogPosition first, LogPosition place)
    {
        Span<byte> record = stackalloc byte[LogRecord.Length];
        return file.Read(record, PlaceOf(first, place)) == LogRecord.Length && LogRecord.Read(record, place) is not null;
    }

    private static List<Change> ReadFrom(IPageFile file, LogPosition first, LogPosition begin, out LogPosition end)
    {
        var heard = new List<Change>();
        end = begin;
        var place = PlaceOf(first, begin);
        var count = (int)Math.Min((file.Length - place) / LogRecord.Length, int.MaxValue / LogRecord.Length);
        if (count <= 0) return heard;
        var bytes = new byte[count * LogRecord.Length];
        count = file.Read(bytes, place) / LogRecord.Length;
        for (var number = 0; number < count; number++)
        {
            var here = begin with { Next = begin.Next + number };
            if (LogRecord.Read(bytes.AsSpan(number * LogRecord.Length, LogRecord.Length), here) is not { } change) continue;
            // A record that can't be read, with others behind it, told of something.
            if (here != end) heard.Add(new Change(ChangeKind.RemoveAll) { Heard = here });
            heard.Add(change);
            end = here with { Next = here.Next + 1 };
        }

        return heard;
    }

    private void WriteNew(IEnumerable<Change> removals, LogPosition first)
    {
        using var file = files.TryOpen(_newPath, exclusive: false) ?? throw Taken(_newPath);
        var header = new byte[LogHeader.Length];
        LogHeader.Write(first, header);
        file.SetLength(0);
        file.Write([.. header, .. Records(removals, first)], 0);
        file.Sync();
    }

    private IPageFile Open() => files.TryOpen(_path, exclusive: false) ?? throw Taken(_path);

    private IPageFile Lock()
    {
        var start = Environment.TickCount64;
        while (true)
        {
            if (files.TryOpen(_lockPath, exclusive: true) is { } taken) return taken;
            if (Environment.TickCount64 - start > LockDeadline.TotalMilliseconds) throw Taken(_lockPath);
            // Nothing tells when another process lets go of a file. It holds this one for an append.
            Thread.Sleep(1);
        }
    }

    private static IOException Taken(string path) => new($"'{Path.GetFileName(path)}' is held by another process.");
}
