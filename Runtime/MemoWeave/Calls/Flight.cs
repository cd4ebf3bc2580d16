using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using MemoWeave.Elements;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>One computation in progress for one key, which later callers join.</summary>
/// <remarks>
/// Its body gets a token of the flight's own, cancelled when the last of its callers has cancelled (rule C3). Where the caller that
/// runs the body has no token, that can never be, and there is none.
/// </remarks>
/// <param name="generation">The generation of the table in which it began; callers in a later one do not join it (rule C6).</param>
/// <param name="runner">The token of the caller that runs the body.</param>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "Work that outlives the body may hold its token; a source without a timer has nothing to dispose of.")]
internal abstract class Flight(long generation, CancellationToken runner)
{
    private readonly CancellationTokenSource? _source = runner.CanBeCanceled ? new() : null;
    private int _aboard = 1;

    public long Generation => generation;

    /// <summary>By which the result is stored.</summary>
    public StorePermit Permit { get; } = new(generation);

    /// <summary>Whether its result is too old for callers of now: its key, or a tag it has by now, was forgotten since it began (rule C6).</summary>
    public bool IsOutdated => Permit.IsRevoked || Scope.HasForgottenTag;

    /// <summary>Marks the flow that runs the body.</summary>
    public FlightScope Scope { get; } = new();

    /// <summary>What the body showed, once it ended well: those who joined are to show it too (rule R1).</summary>
    public ElementRecord? Record { get; set; }

    /// <summary>What is shown while the body runs; <see langword="null"/>: nothing.</summary>
    public RunningSpinner? Spinner { get; set; }

    /// <summary>By what its result is found in the backing store; <see langword="null"/>: it isn't.</summary>
    public MemoStoreKey? StoreKey { get; set; }

    /// <summary>How often any tag had been forgotten before the backing store was asked.</summary>
    public long TagForgets { get; set; }

    /// <summary>Whether all that it showed can be shown again.</summary>
    public bool IsRecordKept { get; set; } = true;

    /// <summary>What the body gets in place of its caller's token.</summary>
    public CancellationToken Token => _source?.Token ?? CancellationToken.None;

    /// <summary>Whether all callers have cancelled: nobody joins any more, and what the body still returns may be half of a result.</summary>
    public bool IsDoomed => Volatile.Read(ref _aboard) == 0;

    /// <summary>Whether the current call is made from inside the flight's body, and so must not wait for it (rule C4).</summary>
    public virtual bool IsAroundCaller => Scope.IsCurrent;

    /// <summary>What a call for the flight's key has to do; <see cref="FlightRole.Runner"/>: begin another flight.</summary>
    public FlightRole Join()
    {
        if (IsAroundCaller) return FlightRole.Inside;
        if (IsDoomed) return FlightRole.Runner;
        if (!Scope.TryWait()) return FlightRole.Inside;
        if (TryBoard()) return FlightRole.Joiner;
        Scope.StopWaiting(FlightScope.Current);
        return FlightRole.Runner;
    }

    /// <summary>A caller cancelled.</summary>
    public void Leave()
    {
        if (Interlocked.Decrement(ref _aboard) > 0) return;
        FlightPauses.At(FlightPause.Leaving);
        _source!.Cancel();
    }

    /// <summary>The exception that the caller who ran the body would have met had the body got that caller's own token; else <see langword="null"/>.</summary>
    /// <param name="exception">What the body threw.</param>
    /// <param name="token">The caller's token.</param>
    public OperationCanceledException? InTermsOf(Exception exception, CancellationToken token)
    {
        if (_source is null || exception is not OperationCanceledException cancelled || cancelled.CancellationToken != _source.Token) return null;
        OperationCanceledException own;
        if (cancelled.GetType() == typeof(OperationCanceledException)) own = new OperationCanceledException(cancelled.Message, cancelled.InnerException, token);
        else if (cancelled.GetType() == typeof(TaskCanceledException)) own = new TaskCanceledException(cancelled.Message, cancelled.InnerException, token);
        else return null;
        // Its last frame is ours, where it was caught: shown, though hidden ones else aren't, because it is the last.
        if (cancelled.StackTrace is { } trace && trace.LastIndexOf('\n') is > 0 and var end) ExceptionDispatchInfo.SetRemoteStackTrace(own, trace[..end].TrimEnd('\r'));
        return own;
    }

    /// <summary>Has a caller's token take that caller off the flight. Registrations are undone without waiting for a cancellation under way.</summary>
    protected CancellationTokenRegistration LeaveWith(CancellationToken token) => token.UnsafeRegister(static flight => ((Flight)flight!).Leave(), this);

    private bool TryBoard()
    {
        for (var aboard = Volatile.Read(ref _aboard); aboard > 0;)
        {
            var before = Interlocked.CompareExchange(ref _aboard, aboard + 1, aboard);
            if (before == aboard) return true;
            aboard = before;
        }

        return false;
    }
}
