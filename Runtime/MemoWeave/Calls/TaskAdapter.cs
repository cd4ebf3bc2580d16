using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>Methods that return <see cref="Task"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct TaskAdapter : ITaskAdapter<Task, Nothing>
{
    static bool ITaskAdapter<Task, Nothing>.TryGetResult(Task task, out Nothing result)
    {
        var ended = task is { IsCompletedSuccessfully: true };
        result = default;
        return ended;
    }

    static Task? ITaskAdapter<Task, Nothing>.AsTask(Task task) => task;

    static Nothing ITaskAdapter<Task, Nothing>.ResultOf(Task ended) => default;

    static Task ITaskAdapter<Task, Nothing>.FromResult(Nothing result) => Task.CompletedTask;

    static Task ITaskAdapter<Task, Nothing>.FromTask(Task task) => task;

    static Promise ITaskAdapter<Task, Nothing>.NewPromise() => new PlainPromise();
}
