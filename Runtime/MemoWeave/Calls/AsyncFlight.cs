namespace MemoWeave.Calls;

/// <summary>A flight whose callers hold a task.</summary>
internal sealed class AsyncFlight : Flight
{
    /// <summary>Ends when the flight does.</summary>
    public required Promise Promise { get; init; }

    /// <summary>The task that the body returned ended.</summary>
    public void Land(Task ended)
    {
        EndedBy(ended.Exception?.InnerException, ended.IsCanceled);
        Promise.SetFrom(ended);
    }

    /// <summary>The body threw instead of returning a task. The caller that ran it sees that for itself.</summary>
    public void Fail(Exception exception)
    {
        EndedBy(exception, isCanceled: false);
        Promise.SetException(exception);
        Promise.Observe();
    }
}
