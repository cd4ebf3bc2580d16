using MemoWeave.Stores.LiteDb.Changes;
using MemoWeave.Stores.LiteDb.Entries;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb;

/// <summary>
/// All that a process does with the files of one folder: reads, on the thread of who asks; and what is to be written, which waits for the one thread that writes (rules D1, D8).
/// </summary>
internal sealed partial class DiskEngine : IDisposable
{
    private static readonly TimeSpan UsedPrecision = TimeSpan.FromHours(1);

    /// <summary>An entry used later than now was written while the clock was ahead: when it ends nobody can tell (rule E1).</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);

    private readonly DiskOptions _options;
    private readonly DiskLimits _limits;
    private readonly IDiskFiles _files;
    private readonly PendingChanges _pending = new();
    private readonly Outage _outage;
    private readonly TaskCompletionSource _firstAttempt = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile DiskSession? _session;
    private long _firstTouch;

    public DiskEngine(DiskOptions options, DiskLimits limits, IDiskFiles files)
    {
        _options = options;
        _limits = limits;
        _files = files;
        _outage = new Outage(options);
    }

    public DiskCounters Counters { get; } = new();

    /// <summary>For tests: the session, if the file is open.</summary>
    internal DiskSession? Session => _session;

    /// <summary>For tests: whether nothing waits to be written, and the disk answers.</summary>
    internal bool IsIdle => _pending.Count == 0 && !_outage.IsOn;

    /// <summary>Reads an entry.</summary>
    /// <param name="id">Which.</param>
    /// <param name="now">The time, for entries that end.</param>
    /// <param name="ignoresExpiry">Whether none ends.</param>
    /// <param name="entry">The entry.</param>
    public bool TryRead(EntryId id, DateTimeOffset now, bool ignoresExpiry, out StoredEntry entry)
    {
        Start();
        var wait = _limits.OpenDeadline - TimeSpan.FromMilliseconds(Environment.TickCount64 - _firstTouch);
        if (!_firstAttempt.Task.IsCompleted && wait > TimeSpan.Zero) _firstAttempt.Task.Wait(wait);
        return TryReadNow(id, now, ignoresExpiry, out entry);
    }

    /// <inheritdoc cref="TryRead"/>
    public async ValueTask<StoredEntry?> TryReadAsync(EntryId id, DateTimeOffset now, bool ignoresExpiry, CancellationToken cancellationToken)
    {
        Start();
        var wait = _limits.OpenDeadline - TimeSpan.FromMilliseconds(Environment.TickCount64 - _firstTouch);
        if (!_firstAttempt.Task.IsCompleted && wait > TimeSpan.Zero)
            await _firstAttempt.Task.WaitAsync(wait, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        return TryReadNow(id, now, ignoresExpiry, out var entry) ? entry : null;
    }

    /// <summary>Puts a change in its place among those that wait.</summary>
    public void Add(Change change, Func<bool>? isWanted = null)
    {
        Start();
        if (change.Bytes > _limits.EntryBytes)
        {
            // Not even its place is kept: what was stored before must not be found in its stead.
            change.TurnToRemoval();
            Counters.CountDropped();
        }

        if (!_pending.Add(change, isWanted)) Counters.CountDropped();
        Signal(change.IsAwaited || _pending.IsHalfFull);
    }

    private bool TryReadNow(EntryId id, DateTimeOffset now, bool ignoresExpiry, out StoredEntry entry)
    {
        Counters.CountRead();
        var finding = _pending.Find(id, out entry);
        var isThere = finding == PendingChanges.Finding.Set ? (ignoresExpiry || IsValid(entry, now)) : finding == PendingChanges.Finding.Unknown && TryReadFile(id, now, ignoresExpiry, out entry);
        if (isThere) Counters.CountHit();
        return isThere;
    }

    private static bool IsValid(StoredEntry entry, DateTimeOffset now)
        => !entry.IsExpired(now.UtcTicks) && (entry.Expires == 0 || entry.Used <= (now + ClockTolerance).UtcTicks);

    private bool TryReadFile(EntryId id, DateTimeOffset now, bool ignoresExpiry, out StoredEntry entry)
    {
        entry = default;
        if (_session is not { Fault: null } session) return false;
        try
        {
            if (!TryHear(session) || !TryEnter(session)) return false;
            try
            {
                if (session.Fault is not null || !session.Table.TryRead(id, out entry)) return false;
            }
            catch (Exception exception)
            {
                session.Fault = exception;
                throw;
            }
            finally
            {
                session.Lock.Exit();
            }
        }
        catch (Exception exception)
        {
            Met(session, exception);
            return false;
        }

        if (_pending.Hides(id, entry.Tags) || (!ignoresExpiry && !IsValid(entry, now))) return false;
        if (now.UtcTicks - entry.Used > UsedPrecision.Ticks) _pending.Add(new Change(ChangeKind.Touch) { Id = id, Used = now.UtcTicks });
        return true;
    }

    // Who waits for a lock that nobody gives back waits once: until somebody got it, the others don't wait.
    private bool TryEnter(DiskSession session)
    {
        if (session.Lock.TryEnter(session.IsLate ? TimeSpan.Zero : _limits.ReadDeadline))
        {
            session.IsLate = false;
            return true;
        }

        session.IsLate = true;
        Counters.CountLate();
        return false;
    }

    private void Met(DiskSession session, Exception exception)
    {
        session.Fault ??= exception;
        Signal(isUrgent: true);
    }
}
