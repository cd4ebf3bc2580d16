using MemoWeave.Stores.LiteDb.Changes;

namespace MemoWeave.Stores.LiteDb;

/// <content>While the file is compacted, what somebody waits for is written to it nevertheless, as far as it has room (rules D8, D12).</content>
internal sealed partial class DiskEngine
{
    /// <summary>How long somebody waits for entries that the file has no room for, until they are dropped.</summary>
    private static readonly TimeSpan LongestWithoutRoom = TimeSpan.FromSeconds(2);

    /// <summary>What the smallest entries take, roughly, since their pages are not full.</summary>
    private const int SmallEntry = 2048;

    private volatile bool _isCompacting;
    private long? _withoutRoomSince;

    /// <summary>For tests: whether the file is being compacted.</summary>
    internal bool IsCompacting => _isCompacting;

    private void MakeRoom(DiskSession session)
    {
        if (!Compaction.IsDue(session)) return;
        // A process that ends has no time for more than it must do.
        if (_isClosing && HasRoom(session, _pending.First(int.MaxValue, long.MaxValue))) return;
        _withoutRoomSince = null;
        _isCompacting = true;
        try
        {
            new Compaction(session, _options.Time.GetUtcNow().UtcTicks, () => Serve(session)).Run();
        }
        finally
        {
            _isCompacting = false;
        }

        Counters.CountCompaction();
    }

    private bool Serve(DiskSession session)
    {
        if (!IsCurrent()) return false;
        if (session.Fault is { } fault) throw fault;
        var isAwaited = _pending.IsAwaited;
        if (isAwaited || _pending.IsHalfFull) Serve(session, isAwaited);
        return !_isClosing || !HasRoom(session, _pending.First(int.MaxValue, long.MaxValue));
    }

    private void Serve(DiskSession session, bool isAwaited)
    {
        var room = RoomOf(session);
        var batch = _pending.First((int)Math.Clamp(room / SmallEntry, 1, _limits.BatchChanges), Math.Clamp(room / 4, 0, _limits.BatchBytes));
        if (!HasRoom(session, batch))
        {
            if (!isAwaited) return;
            _withoutRoomSince ??= Environment.TickCount64;
            if (Environment.TickCount64 - _withoutRoomSince < LongestWithoutRoom.TotalMilliseconds) return;
            batch = _pending.First(_limits.BatchChanges, long.MaxValue);
            Counters.CountDropped(_pending.DropEntries(batch));
        }

        Write(session, batch);
        if (!IsCurrent()) return;
        WriteWorked();
        Counters.CountServed();
    }

    private static bool HasRoom(DiskSession session, List<Change> batch)
        => batch.Sum(static change => change.Kind is ChangeKind.Set ? Compaction.MostBytesOf(change.Bytes, change.Entry.Tags.Length) : 0) <= RoomOf(session);

    // What others than new entries need, nobody takes.
    private static long RoomOf(DiskSession session) => session.Limits.FileBytes - ((session.Limits.FileBytes - session.Limits.CompactAbove) / 4) - session.Pages.Bytes;
}
