using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb;

/// <content>What is done now and then, though nobody asks for it.</content>
internal sealed partial class DiskEngine
{
    /// <summary>So often damage is met within the time between two sweeps, until it is taken for a failing disk.</summary>
    private const int MostDamages = 5;

    private static readonly TimeSpan TickPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan SweepPeriod = TimeSpan.FromMinutes(5);

    private readonly HashSet<string> _foreign = new(StringComparer.Ordinal);
    private long _sweptAt;
    private int _damages;

    private void Tick()
    {
        GiveUpIfHanging();
        Signal(isUrgent: false);
    }

    /// <summary>Gives a session up in which nothing goes on any more, though something should.</summary>
    private void GiveUpIfHanging()
    {
        SessionFiles? files;
        lock (_lock)
        {
            files = _sessionFiles;
            if (!_isBusy || files is null || Environment.TickCount64 - files.LastProgress < _limits.HangDeadline.TotalMilliseconds) return;
            _isBusy = false;
            _sessionFiles = null;
            _session = null;
            _writer = null;
            Counters.CountFailure();
            _outage.Failed(_folder, new TimeoutException());
            if (_isClosing) _thread = null;
            else StartThread();
        }

        _firstAttempt.TrySetResult();
        files.Dispose();
    }

    private void LookAfter()
    {
        if (_session is not { } session) return;
        if (!session.Files.Exists(session.Slot.DataPath)) throw new FileNotFoundException("The file has vanished.");
        lock (session.HearLock) Hear(session);
        if (_sweptAt != 0 && _options.Time.GetElapsedTime(_sweptAt) < SweepPeriod) return;
        _damages = 0;
        var now = _options.Time.GetTimestamp();
        _writer!.Sweep();
        FileSlot.DeleteUnowned(session.Files, _folder, _options.Time.GetUtcNow().UtcDateTime - _limits.UnownedFor);
        _sweptAt = now;
    }
}
