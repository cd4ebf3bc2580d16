using System.Diagnostics;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>
/// A call that joined a flight which may be abandoned. It has returned its task to its caller, and so keeps what it takes to try again (rule C3).
/// </summary>
[StackTraceHidden]
internal sealed class JoinedCall<TKey, TTask, T, TAdapter, TState>(
    AsyncMemoMethod<TKey, TTask, T, TAdapter> method,
    MemoryTier<TKey, TTask> tier,
    TKey key,
    KeptState<TState> state,
    Body<TState, TTask> body,
    CancellationToken token)
    where TKey : struct, IMemoryKey<TKey>
    where TAdapter : struct, ITaskAdapter<TTask, T>
    where TState : allows ref struct
{
    private readonly Promise _promise = TAdapter.NewPromise();

    /// <summary>The task of the call.</summary>
    public TTask WaitFor(AsyncFlight flight)
    {
        // In the caller's context, which the body will run in if it comes to that (rule C5).
        flight.Promise.Task.GetAwaiter().OnCompleted(() => OnEnd(flight));
        return TAdapter.FromTask(_promise.Task, token);
    }

    private void OnEnd(AsyncFlight flight)
    {
        if (!flight.IsAbandoned) End(flight.Promise.Task);
        else if (token.IsCancellationRequested) _promise.SetCanceled(token);
        else TryAgain();
    }

    private void TryAgain()
    {
        Task? again;
        try
        {
            again = TAdapter.AsTask(method.Compute(tier, key, in state.Value, body, token)) ?? throw AsyncMemoMethod.NoTask();
        }
        catch (Exception exception)
        {
            // The body threw before it returned a task. This call's caller has long had its own.
            _promise.SetException(exception);
            return;
        }

        if (again.IsCompleted) End(again);
        else again.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() => End(again));
    }

    private void End(Task ended)
    {
        _promise.SetFrom(ended);
        // The caller waits for a task of its own, and may have left it.
        if (token.CanBeCanceled) _promise.Observe();
    }
}
