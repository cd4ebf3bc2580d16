namespace MemoWeave.Calls;

// Of a method that returns a task: its call succeeded when the task did. A task that has ended is handed on as it is; of another,
// the caller gets one that ends after the entries are forgotten, so that whoever awaited it finds none of them.
public sealed partial class PendingForgets
{
    /// <summary>The body returned a task, and succeeds if that does.</summary>
    /// <param name="task">The task.</param>
    /// <returns>One that ends as it does, after the entries were forgotten.</returns>
    public Task CompleteAfter(Task task)
    {
        if (HasEnded(task)) return task;
        var promise = new PlainPromise();
        Follow(task, promise);
        return promise.Task;
    }

    /// <inheritdoc cref="CompleteAfter(Task)"/>
    /// <typeparam name="T">The type of its result.</typeparam>
    public Task<T> CompleteAfter<T>(Task<T> task)
    {
        if (HasEnded(task)) return task;
        var promise = new ResultPromise<T>();
        Follow(task, promise);
        return (Task<T>)promise.Task;
    }

    /// <inheritdoc cref="CompleteAfter(Task)"/>
    public ValueTask CompleteAfter(ValueTask task)
    {
        // Asked for its state, a value task is not consumed.
        if (!task.IsCompleted) return new ValueTask(CompleteAfter(task.AsTask()));
        if (task.IsCompletedSuccessfully) Complete();
        return task;
    }

    /// <inheritdoc cref="CompleteAfter(Task)"/>
    /// <typeparam name="T">The type of its result.</typeparam>
    public ValueTask<T> CompleteAfter<T>(ValueTask<T> task)
    {
        if (!task.IsCompleted) return new ValueTask<T>(CompleteAfter(task.AsTask()));
        if (task.IsCompletedSuccessfully) Complete();
        return task;
    }

    // A body that returns no task at all has ended, and nobody can say how: what is forgotten too often is only computed again.
    private bool HasEnded(Task? task)
    {
        if (task is null or { IsCompletedSuccessfully: true }) Complete();
        return task is null or { IsCompleted: true };
    }

    private void Follow(Task task, Promise promise) =>
        task.ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(() =>
        {
            if (!task.IsCompletedSuccessfully) promise.TrySetFrom(task);
            else CompleteAsync().ContinueWith((_, _) => promise.TrySetFrom(task), null, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        });
}
