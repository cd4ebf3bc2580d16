using System.Collections.Concurrent;

namespace MemoWeave.Woven.Scenarios;

/// <summary>Bodies that wait until a test lets them go on, one gate a key.</summary>
public static class Gated
{
    private static readonly ConcurrentDictionary<int, TaskCompletionSource> Gates = new();

    private static readonly ConcurrentDictionary<int, CancellationToken> BodyTokens = new();

    /// <summary>The token that the last run for a key got.</summary>
    public static CancellationToken BodyToken(int key) => BodyTokens[key];

    public static void Open(int key) => Gate(key).TrySetResult();

    [Memo]
    public static int Blocking(int key)
    {
        BodyRuns.Note($"{nameof(Blocking)} {key}");
        Gate(key).Task.Wait();
        return key * 2;
    }

    [Memo]
    public static async Task<int> Awaiting(int key)
    {
        BodyRuns.Note($"{nameof(Awaiting)} {key}");
        await Gate(key).Task;
        return key * 2;
    }

    [Memo]
    public static async Task<int> Cancellable(int key, CancellationToken cancellationToken)
    {
        BodyRuns.Note($"{nameof(Cancellable)} {key}");
        BodyTokens[key] = cancellationToken;
        await Gate(key).Task.WaitAsync(cancellationToken);
        return key * 2;
    }

    [Memo]
    public static int BlockingCancellable(int key, CancellationToken cancellationToken)
    {
        BodyRuns.Note($"{nameof(BlockingCancellable)} {key}");
        BodyTokens[key] = cancellationToken;
        Gate(key).Task.Wait(cancellationToken);
        return key * 2;
    }

    private static TaskCompletionSource Gate(int key) => Gates.GetOrAdd(key, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
