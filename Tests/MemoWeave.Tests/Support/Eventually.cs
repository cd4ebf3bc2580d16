namespace MemoWeave.Tests.Support;

/// <summary>Waiting with a limit that only a failure reaches.</summary>
internal static class Eventually
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static void Holds(Func<bool> condition, string what) =>
        Assert.That(SpinWait.SpinUntil(condition, Limit), Is.True, what);

    public static void WaitFor(ManualResetEventSlim signal) => Assert.That(signal.Wait(Limit), Is.True, "a signal came too late");

    public static Thread[] StartThreads(int count, Action<int> work)
    {
        var threads = Enumerable.Range(0, count).Select(number => new Thread(() => work(number), 256 * 1024)).ToArray();
        foreach (var thread in threads) thread.Start();
        return threads;
    }

    /// <summary>A thread that takes nothing of the current flow with it.</summary>
    public static Thread[] StartOutside(Action work)
    {
        using (ExecutionContext.SuppressFlow()) return StartThreads(1, _ => work());
    }

    public static void Join(IEnumerable<Thread> threads) => Join(threads, TimeSpan.Zero);

    /// <param name="threads">The threads.</param>
    /// <param name="busy">How long they are busy, if nothing fails.</param>
    public static void Join(IEnumerable<Thread> threads, TimeSpan busy)
    {
        foreach (var thread in threads) Assert.That(thread.Join(busy + Limit), Is.True, "a thread hangs");
    }
}
