using System.Buffers;
using MemoWeave.Values;

namespace MemoWeave.Calls.Persistence;

/// <summary>Tasks that ended well, by their results (rule V7).</summary>
/// <typeparam name="TTask">The kind of task.</typeparam>
/// <typeparam name="T">The type of the task's result.</typeparam>
/// <typeparam name="TAdapter">How to handle that kind of task.</typeparam>
internal sealed class TaskResults<TTask, T, TAdapter> : ResultForm<TTask>
    where TAdapter : struct, ITaskAdapter<TTask, T>
{
    private static readonly PlainResults<T> Values = PlainResults<T>.Instance;

    /// <summary>The one there is.</summary>
    public static TaskResults<TTask, T, TAdapter> Instance { get; } = new();

    /// <inheritdoc/>
    public override UInt128 Fingerprint => Values.Fingerprint;

    /// <inheritdoc/>
    public override CopyRefusal? TryWrite(TTask result, IBufferWriter<byte> target)
    {
        _ = TAdapter.TryGetResult(result, out var value);
        return Values.TryWrite(value, target);
    }

    /// <inheritdoc/>
    public override bool TryRead(ReadOnlySpan<byte> bytes, out TTask result)
    {
        var isRead = Values.TryRead(bytes, out var value);
        result = isRead ? TAdapter.FromResult(value) : default!;
        return isRead;
    }
}
