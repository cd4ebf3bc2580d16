namespace MemoWeave.Calls;

/// <summary>One computation in progress for one key, which later callers join.</summary>
internal abstract class Flight
{
    /// <summary>The generation of the table in which it began; callers in a later one do not join it (rule C6).</summary>
    public required long Generation { get; init; }

    /// <summary>The token of the caller that runs the body.</summary>
    public required CancellationToken RunnerToken { get; init; }

    /// <summary>Marks the flow that runs the body.</summary>
    public FlightScope Scope { get; } = new();

    /// <summary>Whether the current call is made from inside the flight's body, and so must not wait for it (rule C4).</summary>
    public virtual bool IsAroundCaller => Scope.IsCurrent;

    /// <summary>Whether it ended because the caller that ran the body cancelled: the others aren't to suffer for that, and try again (rule C3).</summary>
    public bool IsAbandoned { get; private set; }

    /// <summary>To be called before the end is told to anyone.</summary>
    protected void EndedBy(Exception? exception, bool isCanceled) =>
        IsAbandoned = RunnerToken.IsCancellationRequested && (isCanceled || exception is OperationCanceledException);
}
