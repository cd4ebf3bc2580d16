namespace MemoWeave.Calls;

/// <summary>A task that ends as another one ended: same result, same exceptions with their traces, same token.</summary>
/// <remarks>Not an <c>async</c> method, whose frame would show in those traces.</remarks>
internal abstract class Promise
{
    /// <summary>The task. What waits for it runs elsewhere, never on the thread that ends it.</summary>
    public abstract Task Task { get; }

    /// <summary>Ends the task as another ended.</summary>
    public abstract void TrySetFrom(Task ended);

    /// <summary>Ends the task by an exception, unless it has ended.</summary>
    public abstract bool TrySetException(Exception exception);

    /// <summary>Ends the task by a token.</summary>
    public abstract bool TrySetCanceled(CancellationToken token);

    /// <summary>Says that an exception is somebody else's to see, so that it isn't reported as seen by nobody.</summary>
    public void Observe() => _ = Task.Exception;
}
