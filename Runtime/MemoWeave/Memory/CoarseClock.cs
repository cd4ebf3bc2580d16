using System.Diagnostics;

namespace MemoWeave.Memory;

/// <summary>
/// Moves the gate with the time, so that a hit far from its entry's deadline need not read a clock. Ticks on a thread of its own, and only
/// while there are entries with a time limit (rule E1).
/// </summary>
internal static class CoarseClock
{
    /// <summary>In milliseconds.</summary>
    private const int Tick = 16;

    /// <summary>
    /// How many ticks before its end an entry is looked at closely: about a second, for which the thread may be late without anything
    /// being served too long.
    /// </summary>
    private const int Lead = 64;

    private static readonly Lock Starting = new();
    private static readonly long Origin = Stopwatch.GetTimestamp();
    private static readonly ManualResetEventSlim Stopped = new();

    private static Thread? _thread;

    /// <summary>Whether it ticks. For tests.</summary>
    internal static bool IsTicking
    {
        get
        {
            lock (Starting) return _thread is not null;
        }
    }

    /// <summary>Now, in ticks, from 1 on; lasts for two years.</summary>
    public static uint Now => (uint)Math.Min(Stopwatch.GetElapsedTime(Origin).TotalMilliseconds / Tick, Gate.Never - 2) + 1;

    /// <summary>The deadline of an entry written now: some time before its end.</summary>
    public static uint DeadlineAfter(TimeSpan ttl)
    {
        var ticks = (long)(ttl.TotalMilliseconds / Tick) - Lead;
        return ticks <= 0 ? Gate.Always : (uint)Math.Min(Now + ticks, Gate.Never - 1);
    }

    /// <summary>Ticks from now on; when it returns, the gate stands right.</summary>
    public static void Start()
    {
        lock (Starting)
        {
            if (_thread is not null) return;
            Stopped.Reset();
            GateKeeper.Tick(Now);
            _thread = new Thread(Run) { IsBackground = true, Name = "MemoWeave clock" };
            _thread.UnsafeStart();
        }
    }

    /// <summary>Ticks no more. To be called when no entry has a deadline.</summary>
    public static void Stop()
    {
        Thread thread;
        lock (Starting)
        {
            if (_thread is null) return;
            thread = _thread;
            _thread = null;
            Stopped.Set();
            // Before another can be started: there is one event for all.
            thread.Join();
            GateKeeper.Tick(Gate.Always);
        }
    }

    private static void Run()
    {
        while (!Stopped.Wait(Tick)) GateKeeper.Tick(Now);
    }
}
