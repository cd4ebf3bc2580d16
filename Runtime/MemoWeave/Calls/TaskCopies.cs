using MemoWeave.Values;

namespace MemoWeave.Calls;

/// <summary>Copies of tasks that ended well: other ones, with copies of the result (rule V7).</summary>
/// <typeparam name="TTask">The kind of task.</typeparam>
/// <typeparam name="T">The type of the task's result.</typeparam>
/// <typeparam name="TAdapter">How to handle that kind of task.</typeparam>
internal sealed class TaskCopies<TTask, T, TAdapter> : ResultCopies<TTask>
    where TAdapter : struct, ITaskAdapter<TTask, T>
{
    private readonly ValueCopies<T> _values;

    private TaskCopies(ValueCopies<T> values) => _values = values;

    /// <summary>Copies as a method needs them; <see langword="null"/>: none.</summary>
    public static TaskCopies<TTask, T, TAdapter>? For(MemoAttribute policy) => ValueCopies<T>.For(policy) is { } values ? new(values) : null;

    /// <inheritdoc/>
    public override CopyRefusal? TryStore(TTask result, out TTask stored)
    {
        _ = TAdapter.TryGetResult(result, out var value);
        var refusal = _values.TryStore(value, out var copy);
        stored = TAdapter.FromResult(copy);
        return refusal;
    }

    /// <inheritdoc/>
    public override TTask HandOut(TTask stored, out bool succeeded)
    {
        _ = TAdapter.TryGetResult(stored, out var value);
        var copy = _values.HandOut(value, out succeeded);
        return succeeded ? TAdapter.FromResult(copy) : default!;
    }
}
