namespace MemoWeave.Calls;

/// <summary>The promise of a task with a result.</summary>
internal sealed class ResultPromise<T> : Promise
{
    private readonly TaskCompletionSource<T> _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Task => _source.Task;

    public override void TrySetFrom(Task ended) => _source.TrySetFromTask((Task<T>)ended);

    public override bool TrySetException(Exception exception) => _source.TrySetException(exception);

    public override bool TrySetCanceled(CancellationToken token) => _source.TrySetCanceled(token);
}
