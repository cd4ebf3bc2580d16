using System.Runtime.CompilerServices;

namespace MemoWeave.Memory;

/// <summary>
/// Removes entries whose time is over though nobody asks for them (rule E4): by one timer for each clock, which runs only while there are
/// entries with a time limit.
/// </summary>
internal sealed class ExpirySweep
{
    /// <summary>Often enough that what is over is gone within a minute.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(20);

    private static readonly ConditionalWeakTable<TimeProvider, ExpirySweep> ByClock = [];

    private readonly WeakReference<TimeProvider> _time;
    private readonly bool _isSystem;
    private readonly Lock _lock = new();
    private readonly List<WeakReference<ITimedEntries>> _tables = [];
    private ITimer? _timer;

    private ExpirySweep(TimeProvider time)
    {
        _time = new WeakReference<TimeProvider>(time);
        _isSystem = ReferenceEquals(time, TimeProvider.System);
    }

    /// <summary>Whether it runs. For tests.</summary>
    internal bool IsRunning
    {
        get
        {
            lock (_lock) return _timer is not null;
        }
    }

    /// <summary>The one of a clock.</summary>
    public static ExpirySweep Of(TimeProvider time) => ByClock.GetValue(time, static time => new ExpirySweep(time));

    /// <summary>Looks after a table from now on. Tables belong to objects of the user's, and aren't kept alive.</summary>
    public void Add(ITimedEntries table)
    {
        lock (_lock)
        {
            _tables.Add(new WeakReference<ITimedEntries>(table));
            if (_timer is not null || !_time.TryGetTarget(out var time)) return;
            // The timer is the process's: it must not carry what the flow carries that happened to store first.
            using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
                _timer = time.CreateTimer(static sweep => ((ExpirySweep)sweep!).Sweep(), this, Period, Period);
            if (_isSystem) CoarseClock.Start();
        }
    }

    /// <summary>Removes what is over.</summary>
    public void Sweep()
    {
        WeakReference<ITimedEntries>[] tables;
        lock (_lock) tables = [.. _tables];
        var done = tables.Where(static known => !known.TryGetTarget(out var table) || !table.RemoveExpired()).ToHashSet();

        lock (_lock)
        {
            _tables.RemoveAll(done.Contains);
            if (_tables.Count > 0 || _timer is null) return;
            _timer.Dispose();
            _timer = null;
            if (_isSystem) CoarseClock.Stop();
        }
    }
}
