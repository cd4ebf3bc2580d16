using System.Diagnostics;
using MemoWeave.Calls.Persistence;
using MemoWeave.Elements;

namespace MemoWeave.Calls;

/// <content>Waits for a backing store that takes its time, and computes then if it has to.</content>
public sealed partial class AsyncMemoMethod<TKey, TTask, T, TAdapter>
{
    /// <summary>What goes on with a call whose backing store has not answered yet.</summary>
    private delegate TTask AwaitStore<TState>(
        Task<Restored<TTask>?> reading, AsyncFlight flight, in Course<TKey, TTask> course, TKey key, scoped in TState state, Body<TState, TTask> body, CancellationToken token)
        where TState : allows ref struct;

    private TTask ComputeAfterStore<TState>(
        Task<Restored<TTask>?> reading, AsyncFlight flight, in Course<TKey, TTask> course, TKey key, in TState state, Body<TState, TTask> body, CancellationToken token)
    {
        var passenger = BoardRunner(flight, token);
        _ = GoOnAsync(reading, flight, course, key, state, body, token);
        return WaitFor(flight, passenger);
    }

    // It never fails: whatever happens, those who wait for the flight are told. It goes on where the caller would have: in its flow, and in its context (rule C5).
    [StackTraceHidden]
    private async Task GoOnAsync<TState>(Task<Restored<TTask>?> reading, AsyncFlight flight, Course<TKey, TTask> course, TKey key, TState state, Body<TState, TTask> body, CancellationToken token)
    {
        var restored = await reading;
        Replay? replay = null;
        if (restored is not null && TryAdopt(in course, in key, flight, restored, TargetsOf(in state), out var found, out var stored, out replay))
        {
            ShowAndLand(flight, in course, in key, found, stored, replay);
            return;
        }

        try
        {
            _ = RunBody(flight, course, key, in state, body, null, token);
        }
        catch (Exception)
        {
            // All who wait were told.
        }
    }

    // Who waits is told after it was shown: a task that ended has shown all.
    private void ShowAndLand(AsyncFlight flight, in Course<TKey, TTask> course, in TKey key, TTask found, TTask stored, Replay? replay)
    {
        try
        {
            if (replay is not null) Show(in course, replay.Value);
        }
        catch (Exception exception)
        {
            _flights.End(course.Tier!, in key, flight);
            flight.Fail(exception);
            return;
        }

        LandKept(flight, in course, in key, found, stored, null);
    }
}
