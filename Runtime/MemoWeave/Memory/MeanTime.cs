using System.Diagnostics;

namespace MemoWeave.Memory;

/// <summary>How long something takes on average.</summary>
internal sealed class MeanTime
{
    private const uint Many = 16;

    [ThreadStatic]
    private static uint _calls;

    private long _ticks;
    private long _count;

    /// <summary>In nanoseconds; <see langword="null"/>: not measured yet.</summary>
    public double? Nanoseconds =>
        Volatile.Read(ref _count) is > 1 and var count ? Volatile.Read(ref _ticks) * (1e9 / Stopwatch.Frequency) / (count - 1) : null;

    /// <summary>Adds what passed since a timestamp. The first doesn't count: in it the code was compiled.</summary>
    public void AddSince(long begun)
    {
        var ticks = Stopwatch.GetTimestamp() - begun;
        if (Interlocked.Increment(ref _count) > 1) Interlocked.Add(ref _ticks, ticks);
    }

    /// <summary>Whether this call is one of the few on its thread that are measured, where measuring each would cost as much as the call.</summary>
    public static bool IsOneOfMany() => _calls++ % Many == 0;
}
