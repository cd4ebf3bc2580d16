using MemoWeave.Stores.LiteDb.Changes;
using MemoWeave.Stores.LiteDb.Files;

namespace MemoWeave.Stores.LiteDb;

/// <content>
/// The thread that opens, writes and closes. When an operation of it hangs, it is given up with its session, and another takes its place (rule D1).
/// </content>
internal sealed partial class DiskEngine
{
    /// <summary>How often the same entries may fail without an answer of the disk's before they are dropped.</summary>
    private const int MostAttempts = 3;

    private readonly Lock _lock = new();
    private readonly AutoResetEvent _wake = new(false);
    private readonly AutoResetEvent _urgent = new(false);
    private SessionFiles? _sessionFiles;
    private BatchWriter? _writer;
    private string _folder = "";
    private ITimer? _timer;
    private Thread? _thread;
    private bool _isStarted;
    private bool _isAwake;
    private bool _isUrgent;
    private volatile bool _isBusy;
    private volatile bool _isClosing;
    private bool _hasOpenFailed;
    private int _attempts;

    private void Start()
    {
        if (Volatile.Read(ref _isStarted)) return;
        lock (_lock)
        {
            if (_isStarted || _isClosing) return;
            _firstTouch = Environment.TickCount64;
            // They are the process's: they must not carry what the flow carries that happened to be first.
            using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
            {
                StartThread();
                _timer = _options.Time.CreateTimer(static engine => ((DiskEngine)engine!).Tick(), this, TickPeriod, TickPeriod);
            }

            Volatile.Write(ref _isStarted, true);
        }
    }

    // Under the lock.
    private void StartThread()
    {
        _thread = new Thread(Work) { IsBackground = true, Name = "MemoWeave disk" };
        _thread.UnsafeStart();
    }

    // To wake a thread costs more than to store an entry: once is enough.
    private void Signal(bool isUrgent)
    {
        if (isUrgent && !Interlocked.Exchange(ref _isUrgent, true)) _urgent.Set();
        if (!Interlocked.Exchange(ref _isAwake, true)) _wake.Set();
    }

    private void Wait()
    {
        _wake.WaitOne();
        Volatile.Write(ref _isAwake, false);
        if (!_isClosing && _pending.Count > 0 && !_pending.IsHalfFull) _urgent.WaitOne(_limits.Linger);
        if (Interlocked.Exchange(ref _isUrgent, false)) _urgent.Reset();
    }

    private void Work()
    {
        var isFirst = true;
        while (true)
        {
            if (!isFirst) Wait();
            isFirst = false;
            if (!IsCurrent())
            {
                // It was meant for the thread that took the place of this one.
                _wake.Set();
                return;
            }

            Step();
            _firstAttempt.TrySetResult();
            if (!_isClosing || !IsCurrent()) continue;
            // What just failed may succeed with a file that is opened anew; there is no later.
            if (_pending.Count > 0) Step();
            Close(clean: true);
            return;
        }
    }

    private bool IsCurrent() => ReferenceEquals(Volatile.Read(ref _thread), Thread.CurrentThread);

    private void Step()
    {
        try
        {
            if (_session?.Fault is { } fault) throw fault;
            var mayTry = _isClosing || !_outage.IsPausing;
            // A disk that can't be written to may still be read from.
            if (_session is null && (mayTry || !_hasOpenFailed)) Open();
            if (!mayTry) return;
            WriteAll();
            LookAfter();
        }
        catch (Exception exception) when (IsCurrent())
        {
            Failed(exception);
        }
        catch (Exception)
        {
            // Of a session that was given up.
        }
        finally
        {
            if (IsCurrent()) _isBusy = false;
        }
    }

    private void Open()
    {
        var files = new SessionFiles(_files);
        lock (_lock)
        {
            if (!IsCurrent()) return;
            _sessionFiles = files;
            _isBusy = true;
        }

        _hasOpenFailed = true;
        try
        {
            _folder = _options.Path ?? "";
            _folder = DiskPlace.Find(_options);
            var session = new DiskSession(_options, _limits, files, _folder);
            session.Open(ForeignMet, DamageMet);
            lock (session.HearLock) Hear(session);
            lock (_lock)
            {
                if (!IsCurrent()) return;
                _writer = new BatchWriter(session, _pending, _options);
                _session = session;
                _sweptAt = 0;
                _hasOpenFailed = false;
            }
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private void WriteAll()
    {
        _isBusy = true;
        while (IsCurrent() && _session is { } session)
        {
            if (session.Fault is { } fault) throw fault;
            MakeRoom(session);
            var batch = _pending.First(_limits.BatchChanges, _limits.BatchBytes);
            if (batch.Count > 0) Write(session, batch);
            if (!IsCurrent()) return;
            WriteWorked();
            if (batch.Count == 0) return;
        }
    }

    private void Write(DiskSession session, List<Change> batch)
    {
        session.Files.Progress();
        try
        {
            _writer!.Write(batch);
        }
        catch (Exception exception) when (IsCurrent() && IsHopeless(session, exception))
        {
            Counters.CountDropped(_pending.DropEntries(batch));
            throw;
        }

        if (IsCurrent()) _pending.Complete(batch[^1].Number);
    }

    private void WriteWorked()
    {
        _attempts = 0;
        _outage.Over();
    }

    // The disk answers, and yet the same entries fail again and again: whatever it is that can't be written is not tried for ever.
    private bool IsHopeless(DiskSession session, Exception exception) => (exception is Pages.FullFileException || session.IsDamage(exception)) && ++_attempts >= MostAttempts;

    private void Failed(Exception exception)
    {
        Counters.CountFailure();
        var isDamage = _session is { } session && session.IsDamage(exception);
        if (isDamage && !_outage.IsOn && ++_damages <= MostDamages) DamageMet(_session!.Slot.DataPath, exception);
        else _outage.Failed(_folder, exception);
        Close(clean: false, isDamage);
        Signal(isUrgent: true);
    }

    private void Close(bool clean, bool setAside = false)
    {
        DiskSession? session;
        lock (_lock)
        {
            session = _session;
            _session = null;
            _writer = null;
        }

        session?.Close(clean, setAside);
        _isBusy = false;
    }

    private void ForeignMet(string file, string reason)
    {
        if (_foreign.Add(file)) DiskLog.FileIsForeign(_options.Logger, file, reason);
    }

    private void DamageMet(string file, Exception exception) => DiskLog.FileWasDamaged(_options.Logger, file, exception);
}
