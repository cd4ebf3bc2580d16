using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Methods that return <see cref="ValueTask{TResult}"/>.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTaskAdapter<T> : ITaskAdapter<ValueTask<T>, T>
{
    static bool ITaskAdapter<ValueTask<T>, T>.TryGetResult(ValueTask<T> task, out T result)
    {
        var ended = task.IsCompletedSuccessfully;
        result = ended ? task.Result : default!;
        return ended;
    }

    static Task? ITaskAdapter<ValueTask<T>, T>.AsTask(ValueTask<T> task) => task.AsTask();

    static T ITaskAdapter<ValueTask<T>, T>.ResultOf(Task ended) => ((Task<T>)ended).Result;

    static ValueTask<T> ITaskAdapter<ValueTask<T>, T>.FromResult(T result) => new(result);

    static ValueTask<T> ITaskAdapter<ValueTask<T>, T>.FromTask(Task task) => new((Task<T>)task);

    static Promise ITaskAdapter<ValueTask<T>, T>.NewPromise() => new ResultPromise<T>();
}
