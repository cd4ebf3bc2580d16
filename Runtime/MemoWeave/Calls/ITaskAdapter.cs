using System.ComponentModel;

namespace MemoWeave.Calls;

/// <summary>What the four kinds of tasks that a method can return have in common.</summary>
/// <typeparam name="TTask">The kind of task.</typeparam>
/// <typeparam name="T">The type of its result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ITaskAdapter<TTask, T>
{
    /// <summary>The result, if the task already ended well. Then a <see cref="ValueTask"/> is consumed by it.</summary>
    internal static abstract bool TryGetResult(TTask task, out T result);

    /// <summary>The task as a class, the only use of it from then on; <see langword="null"/> if the method returned that.</summary>
    internal static abstract Task? AsTask(TTask task);

    /// <summary>The result of a task that ended well.</summary>
    internal static abstract T ResultOf(Task ended);

    /// <summary>A task that ended well, to be handed to any number of callers.</summary>
    internal static abstract TTask FromResult(T result);

    /// <summary>The task as the method returns it.</summary>
    internal static abstract TTask FromTask(Task task);

    /// <summary>A promise of such a task.</summary>
    internal static abstract Promise NewPromise();
}
