using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace MemoWeave.Calls;

/// <summary>A flight whose callers wait in place.</summary>
/// <param name="generation">The generation of the table in which it began.</param>
/// <param name="runner">The token of the caller that runs the body.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The event has nothing to dispose of unless somebody asks for its wait handle.")]
internal sealed class SyncFlight<TResult>(long generation, CancellationToken runner) : Flight(generation, runner)
{
    private readonly ManualResetEventSlim _ended = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private CancellationTokenRegistration _runner;
    private TResult _result = default!;
    private ExceptionDispatchInfo? _failure;

    /// <inheritdoc/>
    /// <remarks>The thread that runs the body is inside it whatever flow it took up there.</remarks>
    public override bool IsAroundCaller => _thread == Environment.CurrentManagedThreadId || base.IsAroundCaller;

    /// <summary>Whether those who joined get the result: not if it can't be copied for them.</summary>
    public bool HasResult { get; private set; }

    /// <summary>The body begins. The caller that runs it stays until it ends, but no longer counts once it has cancelled.</summary>
    public void Begin(CancellationToken token)
    {
        Scope.Enter();
        _runner = LeaveWith(token);
    }

    /// <summary>The body ended.</summary>
    public void EndBody()
    {
        _runner.Unregister();
        Scope.Leave();
    }

    /// <summary>Waits for the result, as it is stored.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    [StackTraceHidden]
    public TResult Wait(CancellationToken token)
    {
        var waiter = LeaveWith(token);
        if (FlightPauses.Hook is { } hook) PauseUntilEnded(hook, token);
        try
        {
            _ended.Wait(token);
        }
        catch (OperationCanceledException)
        {
            // The registration stays: the token may have ended the wait before it came to take the caller off the flight.
            Scope.StopWaiting(FlightScope.Current);
            throw;
        }

        waiter.Unregister();
        if (_failure is null) return _result;
        // The last to cancel ended the body, which tells of the flight's token.
        if (IsDoomed) token.ThrowIfCancellationRequested();
        _failure.Throw();
        return default!;
    }

    /// <summary>The result is there.</summary>
    public void Land(TResult result)
    {
        (_result, HasResult) = (result, true);
        _ended.Set();
    }

    /// <summary>The body returned what is only for the caller that ran it.</summary>
    public void LandWithoutResult() => _ended.Set();

    /// <summary>The body threw.</summary>
    public void Fail(Exception exception)
    {
        _failure = ExceptionDispatchInfo.Capture(exception);
        _ended.Set();
    }

    private void PauseUntilEnded(Action<FlightPause, Func<bool>?> hook, CancellationToken token) =>
        hook(FlightPause.Waiting, () => _ended.IsSet || token.IsCancellationRequested);
}
