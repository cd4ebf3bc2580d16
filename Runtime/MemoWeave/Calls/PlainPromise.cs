namespace MemoWeave.Calls;

/// <summary>The promise of a task without result.</summary>
internal sealed class PlainPromise : Promise
{
    private readonly TaskCompletionSource _source = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public override Task Task => _source.Task;

    public override void TrySetFrom(Task ended) => _source.TrySetFromTask(ended);

    public override bool TrySetException(Exception exception) => _source.TrySetException(exception);

    public override bool TrySetCanceled(CancellationToken token) => _source.TrySetCanceled(token);
}
