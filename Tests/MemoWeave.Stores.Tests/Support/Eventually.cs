using System.Diagnostics;

namespace MemoWeave.Stores.Tests.Support;

/// <summary>Waits for what other threads are about to do.</summary>
internal static class Eventually
{
    public static bool Holds(Func<bool> condition, TimeSpan? within = null)
    {
        var deadline = within ?? TimeSpan.FromSeconds(20);
        var start = Stopwatch.GetTimestamp();
        while (!condition())
        {
            if (Stopwatch.GetElapsedTime(start) > deadline) return condition();
            Thread.Yield();
            Thread.Sleep(1);
        }

        return true;
    }
}
