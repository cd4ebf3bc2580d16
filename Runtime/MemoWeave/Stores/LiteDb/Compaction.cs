using LiteDB;
using MemoWeave.Stores.LiteDb.Entries;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// Makes room by copying the entries used last to a fresh file, since LiteDB's never shrink (rule D12). Entries are told apart by the minute of their last use, so that not all of them must be known
/// at once. Reads go on meanwhile.
/// </summary>
internal static class Compaction
{
    private const int Chunk = 512;
    private const int TransactionChanges = 256;

    /// <summary>What an entry takes beside its bytes, roughly.</summary>
    private const int Overhead = 400;

    private const double WorstWaste = 2.2;

    public static bool IsDue(DiskSession session) => session.Pages.Bytes > session.Limits.CompactAbove;

    public static void Run(DiskSession session, long now)
    {
        var bytesByMinute = new SortedDictionary<long, long>();
        ForEach(session, now, (_, entry) =>
        {
            var minute = MinuteOf(entry);
            bytesByMinute[minute] = bytesByMinute.GetValueOrDefault(minute) + BytesOf(entry);
        });

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

        session.Replace(fresh => Copy(session, now, fresh, oldest, roomOfOldest));
    }

    private static void Copy(DiskSession session, long now, EntryTable fresh, long oldest, long roomOfOldest)
    {
        var (changes, bytes) = (0, 0L);
        fresh.Begin();
        ForEach(session, now, (id, entry) =>
        {
            var minute = MinuteOf(entry);
            if (minute < oldest || (minute == oldest && (roomOfOldest -= BytesOf(entry)) < 0)) return;
            if (++changes > TransactionChanges || (bytes += entry.Value.Length) > session.Limits.TransactionBytes)
            {
                fresh.Commit();
                fresh.Begin();
                (changes, bytes) = (1, entry.Value.Length);
            }

            fresh.Add(id, entry);
        });
        fresh.Commit();
    }

    private static void ForEach(DiskSession session, long now, Action<EntryId, StoredEntry> use)
    {
        var range = DocumentIds.Entries();
        while (true)
        {
            var ids = Locked(session, () => session.Table.Ids(range, Chunk));
            foreach (var id in ids)
            {
                var entryId = DocumentIds.EntryOf(id);
                StoredEntry? entry = Locked(session, () => session.Table.TryRead(entryId, out var found) ? found : default(StoredEntry?));
                if (entry is { } known && !known.IsExpired(now)) use(entryId, known);
                session.Files.Progress();
            }

            if (ids.Count < Chunk) return;
            range = range with { From = After(ids[^1]) };
        }
    }

    private static T Locked<T>(DiskSession session, Func<T> read)
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

    private static long BytesOf(StoredEntry entry) => entry.Value.Length + Overhead + (entry.Tags.Length * Overhead / 2);
}
