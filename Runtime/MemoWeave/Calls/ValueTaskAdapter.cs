using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Methods that return <see cref="ValueTask"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ValueTaskAdapter : ITaskAdapter<ValueTask, Nothing>
{
    static bool ITaskAdapter<ValueTask, Nothing>.TryGetResult(ValueTask task, out Nothing result)
    {
        var ended = task.IsCompletedSuccessfully;
        // Tells a pooled source that it can be used again.
        if (ended) task.GetAwaiter().GetResult();
        result = default;
        return ended;
    }

    static Task? ITaskAdapter<ValueTask, Nothing>.AsTask(ValueTask task) => task.AsTask();

    static Nothing ITaskAdapter<ValueTask, Nothing>.ResultOf(Task ended) => default;

    static ValueTask ITaskAdapter<ValueTask, Nothing>.FromResult(Nothing result) => default;

    static ValueTask ITaskAdapter<ValueTask, Nothing>.FromTask(Task task) => new(task);

    static Promise ITaskAdapter<ValueTask, Nothing>.NewPromise() => new PlainPromise();
}
