using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls.Deadlocks;

/// <summary>Programs of calls that would hang if a flow ever waited for itself. Each returns what it should, and is run in a process of its own.</summary>
internal static class DeadlockZoo
{
    /// <summary>The first argument of a process that is to run one of them.</summary>
    public const string Command = "deadlock";

    public static IReadOnlyDictionary<string, Func<bool>> Programs { get; } = new Dictionary<string, Func<bool>>
    {
        ["the same key inside itself"] = SameKey,
        ["the same key inside itself, through await"] = static () => SameKeyAsync().GetAwaiter().GetResult(),
        ["a circle of two threads"] = static () => Threads(2),
        ["a circle of three threads"] = static () => Threads(3),
        ["a circle of two flows"] = static () => FlowsAsync(2).GetAwaiter().GetResult(),
        ["a circle of three flows"] = static () => FlowsAsync(3).GetAwaiter().GetResult(),
        ["a circle of three flows on a full pool of two"] = static () => OnFullPool(static () => FlowsAsync(3)),
        ["the same key inside itself on a full pool of two"] = static () => OnFullPool(SameKeyAsync),
        ["64 callers of one key on a full pool of two"] = static () => OnFullPool(StampedeAsync),
    };

    /// <summary>Runs one: the process's exit code.</summary>
    public static int Run(string name) => Programs[name]() ? 0 : 1;

    private static bool SameKey()
    {
        var site = Sites.OfInt<int>();
        var depth = 0;
        return Call() == 3 && site.Call(1, static () => 0) == 3;

        int Call() => site.Call(1, () => ++depth == 3 ? 3 : Call());
    }

    private static async Task<bool> SameKeyAsync()
    {
        var site = Sites.TaskOfInt<int>();
        var depth = 0;
        return await Call() == 3 && await site.Call(1, static () => Task.FromResult(0)) == 3;

        Task<int> Call() => site.Call(1, async () =>
        {
            await Task.Yield();
            return ++depth == 3 ? 3 : await Call();
        });
    }

    private static bool Threads(int length)
    {
        var site = Sites.OfInt<int>();
        using var inside = new Barrier(length);
        var results = new int[length];
        var threads = Enumerable.Range(0, length).Select(number => new Thread(() => results[number] = site.Call(number, () =>
        {
            inside.SignalAndWait();
            return 1 + site.Call((number + 1) % length, static () => 10);
        }))).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        return results.Order().SequenceEqual(Enumerable.Range(11, length));
    }

    private static async Task<bool> FlowsAsync(int length)
    {
        var site = Sites.TaskOfInt<int>();
        var inside = Enumerable.Range(0, length).Select(static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var results = await Task.WhenAll(Enumerable.Range(0, length).Select(number => Task.Run(() => site.Call(number, async () =>
        {
            inside[number].SetResult();
            foreach (var other in inside) await other.Task;
            return 1 + await site.Call((number + 1) % length, static () => Task.FromResult(10));
        }))));
        return results.Order().SequenceEqual(Enumerable.Range(11, length));
    }

    private static async Task<bool> StampedeAsync()
    {
        var site = Sites.TaskOfInt<int>();
        var runs = 0;
        var results = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => site.Call(1, async () =>
        {
            await Task.Yield();
            return Interlocked.Increment(ref runs);
        }))));
        return runs == 1 && results.All(static result => result == 1);
    }

    /// <summary>The pool has two threads and far more work than that: what blocks one of them for a task blocks all.</summary>
    private static bool OnFullPool(Func<Task<bool>> program)
    {
        if (!ThreadPool.SetMinThreads(2, 2) || !ThreadPool.SetMaxThreads(2, 2)) return false;
        return Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(program))).GetAwaiter().GetResult().All(static good => good);
    }
}
