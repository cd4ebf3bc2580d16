using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;

namespace MemoWeave.Calls;

/// <summary>A flight whose callers wait in place.</summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable", Justification = "The event has nothing to dispose of unless somebody asks for its wait handle.")]
internal sealed class SyncFlight<TResult> : Flight
{
    private readonly ManualResetEventSlim _ended = new();
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private TResult _result = default!;
    private ExceptionDispatchInfo? _failure;

    /// <inheritdoc/>
    /// <remarks>The thread that runs the body is inside it whatever flow it took up there.</remarks>
    public override bool IsAroundCaller => _thread == Environment.CurrentManagedThreadId || base.IsAroundCaller;

    /// <summary>Waits for the result.</summary>
    /// <returns><see langword="false"/>: the flight was abandoned; try again.</returns>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    [StackTraceHidden]
    public bool TryWait(CancellationToken token, out TResult result)
    {
        _ended.Wait(token);
        if (!IsAbandoned) _failure?.Throw();
        result = _result;
        return !IsAbandoned;
    }

    /// <summary>The result is there.</summary>
    public void Land(TResult result)
    {
        _result = result;
        _ended.Set();
    }

    /// <summary>The body threw.</summary>
    public void Fail(Exception exception)
    {
        EndedBy(exception, isCanceled: false);
        _failure = ExceptionDispatchInfo.Capture(exception);
        _ended.Set();
    }
}
