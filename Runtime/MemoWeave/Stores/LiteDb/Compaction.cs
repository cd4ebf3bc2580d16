using LiteDB;
using MemoWeave.Stores.LiteDb.Entries;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// Makes room by copying the entries used last to a fresh file, since LiteDB's never shrink (rule D12). Entries are told apart by the minute of their last use, so that not all of them must be known
/// at once. Reads go on meanwhile, and so does writing for those who wait: to the file that is copied, which alone counts until the fresh one takes its place (rules D4, D8).
/// </summary>
/// <param name="session">Whose file is compacted.</param>
/// <param name="now">The time, for entries that end.</param>
/// <param name="serve">Called again and again, to write what somebody waits for; says whether to go on.</param>
internal sealed class Compaction(DiskSession session, long now, Func<bool> serve)
{
    private const int Chunk = 512;
    private const int TransactionChanges = 256;

    /// <summary>So many changed entries are copied while everybody waits: some hundredths of a second.</summary>
    private const int FewChanged = 256;

    /// <summary>Where entries change as fast as they are copied, the last copying is of more.</summary>
    private const int MostRounds = 8;

    /// <summary>What an entry takes beside its bytes, roughly.</summary>
    private const int Overhead = 400;

    private const double WorstWaste = 2.2;

    private static readonly TimeSpan ServePeriod = TimeSpan.FromMilliseconds(50);

    private readonly FreshFile _fresh = session.Build();
    private long _served = Environment.TickCount64;
    private int _changes;
    private long _bytes;

    public static bool IsDue(DiskSession session) => session.Pages.Bytes > session.Limits.CompactAbove;

    /// <summary>Copies, unless there is something more urgent; then it is due again later.</summary>
    public void Run()
    {
        if (TryCopy()) session.TakeOver(_fresh);
        else session.Abandon(_fresh);
    }

    /// <summary>What an entry may take in a file at most, as its pages are not full.</summary>
    public static long MostBytesOf(long bytes, int tags) => (long)(WorstWaste * BytesOf(bytes, tags));

    private bool TryCopy()
    {
        var bytesByMinute = new SortedDictionary<long, long>();
        var isMeasured = TryForEach((_, entry) =>
        {
            var minute = MinuteOf(entry);
            bytesByMinute[minute] = bytesByMinute.GetValueOrDefault(minute) + BytesOf(entry);
        });
        if (!isMeasured) return false;

        // All that were used after the oldest minute that is kept, and as many of that minute's as there is room for.
        // Pages are not full: an entry of 4,100 bytes takes one. How much so, the file tells, unless it is mostly what was removed.
        var waste = Math.Clamp(session.Pages.Bytes / (double)Math.Max(1, bytesByMinute.Values.Sum()), 1, WorstWaste);
        var room = (long)(session.Limits.KeptBytes / waste);
        var (oldest, roomOfOldest) = (long.MaxValue, 0L);
        foreach (var (minute, bytes) in bytesByMinute.Reverse())
        {
            (oldest, roomOfOldest) = (minute, room);
            room -= bytes;
            if (room < 0) break;
        }

        return TryCopy(oldest, roomOfOldest);
    }

    private bool TryCopy(long oldest, long roomOfOldest)
    {
        session.Table.Changed = [];
        _fresh.Table.Begin();
        var isCopied = TryForEach((id, entry) =>
        {
            var minute = MinuteOf(entry);
            if (minute < oldest || (minute == oldest && (roomOfOldest -= BytesOf(entry)) < 0)) return;
            Room(entry);
            _fresh.Table.Add(id, entry);
        });
        for (var round = 0; isCopied && round < MostRounds && session.Table.Changed.Count > FewChanged; round++) isCopied = TryCopyChanged(serve);
        // The last of them nobody may change any more.
        isCopied = isCopied && TryCopyChanged(static () => true);
        if (isCopied) _fresh.Table.Commit();
        return isCopied;
    }

    private bool TryCopyChanged(Func<bool> serveMeanwhile)
    {
        var changed = session.Table.Changed!;
        session.Table.Changed = [];
        foreach (var id in changed)
        {
            if (Find(id) is { } entry && !entry.IsExpired(now))
            {
                Room(entry);
                _fresh.Table.Set(id, entry);
            }
            else
            {
                Room(default);
                _fresh.Table.Remove(id);
            }

            if (!MayGoOn(serveMeanwhile)) return false;
        }

        return true;
    }

    private void Room(StoredEntry entry)
    {
        var bytes = entry.Value?.Length ?? 0;
        if (++_changes > TransactionChanges || (_bytes += bytes) > session.Limits.TransactionBytes)
        {
            _fresh.Table.Commit();
            _fresh.Table.Begin();
            (_changes, _bytes) = (1, bytes);
        }
    }

    private bool TryForEach(Action<EntryId, StoredEntry> use)
    {
        var range = DocumentIds.Entries();
        while (true)
        {
            var ids = Locked(() => session.Table.Ids(range, Chunk));
            foreach (var id in ids)
            {
                var entryId = DocumentIds.EntryOf(id);
                if (Find(entryId) is { } entry && !entry.IsExpired(now)) use(entryId, entry);
                if (!MayGoOn(serve)) return false;
            }

            if (ids.Count < Chunk) return true;
            range = range with { From = After(ids[^1]) };
        }
    }

    // If all entries were removed meanwhile, there is nothing more to be copied.
    private bool MayGoOn(Func<bool> serveMeanwhile)
    {
        session.Files.Progress();
        if (Environment.TickCount64 - _served < ServePeriod.TotalMilliseconds) return true;
        if (!serveMeanwhile()) return false;
        _served = Environment.TickCount64;
        return session.IsBuilding(_fresh);
    }

    private StoredEntry? Find(EntryId id) => Locked(() => session.Table.TryRead(id, out var found) ? found : default(StoredEntry?));

    private T Locked<T>(Func<T> read)
    {
        session.EnterLock();
        try
        {
            return read();
        }
        finally
        {
            session.Lock.Exit();
        }
    }

    private static BsonValue After(BsonValue id) => new([.. id.AsBinary, (byte)0]);

    private static long MinuteOf(StoredEntry entry) => entry.Used / TimeSpan.TicksPerMinute;

    private static long BytesOf(StoredEntry entry) => BytesOf(entry.Value.Length, entry.Tags.Length);

    private static long BytesOf(long bytes, int tags) => bytes + Overhead + (tags * Overhead / 2);
}
