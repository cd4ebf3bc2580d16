using MemoWeave.Stores.LiteDb.Changes;
using MemoWeave.Stores.LiteDb.Entries;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// Writes changes in their order, in transactions small enough for reads to come in between and for the journal to stay small: what a transaction writes depends on how far apart the entries lie, so
/// its size follows what the last one wrote (rules D1, D8).
/// </summary>
internal sealed class BatchWriter(DiskSession session, PendingChanges pending, DiskOptions options)
{
    private const int FewestChanges = 16;

    /// <summary>Some hundredths of a second, in which reads wait.</summary>
    private const int MostChanges = 512;

    private const int Chunk = 256;
    private const long SmallJournal = 2 << 20;
    private const long LargeJournal = 6 << 20;

    private int _limit = 64;
    private int _changes;
    private long _bytes;

    /// <summary>Writes a batch; when it returns, all of it is durable, for other processes too.</summary>
    public void Write(List<Change> batch)
    {
        var heard = Tell(batch, out var between);
        List<Change> all = [.. batch, .. between];
        var cleared = all.FindLastIndex(static change => change.Kind == ChangeKind.RemoveAll);
        if (cleared >= 0) session.TakeOver(session.Build());
        InTransactions(() =>
        {
            foreach (var change in all.Skip(cleared + 1)) Write(change);
            if (heard is { } position && position != session.Noted && !(position.Log == session.Noted.Log && position.Next < session.Noted.Next)) session.Note(position);
        });
    }

    /// <summary>Removes entries whose time is over.</summary>
    public void Sweep()
    {
        var now = options.Time.GetUtcNow().UtcTicks;
        InTransactions(() => RemoveTraced(DocumentIds.ExpiredAt(now), entry => entry.IsExpired(now)));
    }

    // Removals are told before they are done: who hears of one that was not done yet does no harm.
    private LogPosition? Tell(List<Change> batch, out List<Change> between)
    {
        between = [];
        var own = batch.FindAll(static change => change.IsOwnRemoval);
        if (own.Count == 0) return batch.FindLast(static change => change.Heard is not null)?.Heard;
        lock (session.HearLock)
        {
            var isAllHere = !pending.HasHeardAfter(batch[^1].Number);
            session.Heard = session.Log.Append(own, session.Heard, out between);
            // Written with this batch, because the file will note that it has them; and in their place among the changes, because entries that wait now may be what they mean.
            foreach (var change in between) pending.Add(change);
            return isAllHere ? session.Heard : null;
        }
    }

    private void Write(Change change)
    {
        switch (change.Kind)
        {
            case ChangeKind.Set:
                Room(change.Bytes);
                session.Table.Set(change.Id, change.Entry);
                break;
            case ChangeKind.Remove:
                Room(0);
                change.Removed = session.Table.Remove(change.Id) ? 1 : 0;
                break;
            case ChangeKind.RemoveTag:
                change.Removed = RemoveTraced(DocumentIds.OfTag(change.Tag), entry => entry.Tags.Contains(change.Tag));
                break;
            case ChangeKind.RemoveMethod:
                change.Removed = RemoveEntries(DocumentIds.OfMethod(change.Id.Method));
                break;
            case ChangeKind.RemoveOtherVersions:
                foreach (var range in DocumentIds.OfOtherVersions(change.Id.Method, change.Tag)) change.Removed += RemoveEntries(range);
                break;
            case ChangeKind.Touch:
                Touch(change);
                break;
            case ChangeKind.None or ChangeKind.RemoveAll:
            default:
                break;
        }
    }

    private void Touch(Change change)
    {
        if (!session.Table.TryRead(change.Id, out var entry)) return;
        Room(entry.Value.Length);
        session.Table.Set(change.Id, entry with { Used = Math.Max(entry.Used, change.Used) });
    }

    private int RemoveEntries(IdRange range)
    {
        var removed = 0;
        while (session.Table.Ids(range, Chunk) is { Count: > 0 } ids)
        {
            foreach (var id in ids)
            {
                Room(0);
                if (session.Table.Remove(DocumentIds.EntryOf(id))) removed++;
            }
        }

        return removed;
    }

    private int RemoveTraced(IdRange range, Func<StoredEntry, bool> isMeant)
    {
        var removed = 0;
        while (session.Table.Ids(range, Chunk) is { Count: > 0 } traces)
        {
            foreach (var trace in traces)
            {
                Room(0);
                var id = DocumentIds.EntryOf(trace);
                if (session.Table.TryRead(id, out var entry) && isMeant(entry) && session.Table.Remove(id)) removed++;
                session.Table.RemoveTrace(trace);
            }
        }

        return removed;
    }

    private void InTransactions(Action write)
    {
        // The lock is held for a transaction at a time: one ends, and the next begins, deeper down.
        try
        {
            Begin();
            write();
            Commit();
        }
        finally
        {
            if (session.Lock.IsHeldByCurrentThread) session.Lock.Exit();
        }
    }

    // Ends the transaction, if it has no room for what comes.
    private void Room(long bytes)
    {
        session.Files.Progress();
        if (_changes >= _limit || (_changes > 0 && _bytes + bytes > session.Limits.TransactionBytes))
        {
            Commit();
            session.Lock.Exit();
            Thread.Yield();
            Begin();
        }

        _changes++;
        _bytes += bytes;
    }

    private void Begin()
    {
        session.EnterLock();
        (_changes, _bytes) = (0, 0);
        session.Table.Begin();
    }

    private void Commit()
    {
        session.Table.Commit();
        var written = session.Pages.LastCommit;
        if (written < SmallJournal) _limit = Math.Min(MostChanges, _limit * 2);
        else if (written > LargeJournal) _limit = Math.Max(FewestChanges, _limit / 2);
    }
}
