using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Methods that return <see cref="Task{TResult}"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TaskAdapter<T> : ITaskAdapter<Task<T>, T>
{
    static bool ITaskAdapter<Task<T>, T>.TryGetResult(Task<T> task, out T result)
    {
        var ended = task is { IsCompletedSuccessfully: true };
        result = ended ? task.Result : default!;
        return ended;
    }

    static Task? ITaskAdapter<Task<T>, T>.AsTask(Task<T> task) => task;

    static T ITaskAdapter<Task<T>, T>.ResultOf(Task ended) => ((Task<T>)ended).Result;

    static Task<T> ITaskAdapter<Task<T>, T>.FromResult(T result) => Task.FromResult(result);

    static Task<T> ITaskAdapter<Task<T>, T>.FromTask(Task task) => (Task<T>)task;

    static Promise ITaskAdapter<Task<T>, T>.NewPromise() => new ResultPromise<T>();
}
