using MemoWeave.Values;

namespace MemoWeave.Calls;

/// <summary>Copies of results that are no tasks.</summary>
/// <typeparam name="T">The type of the results.</typeparam>
internal sealed class ValueCopies<T> : ResultCopies<T>
{
    // Set before the first such value is stored: whoever finds that value sees this, too.
    private volatile bool _mayMeetTwice;

    private ValueCopies()
    {
    }

    /// <summary>Copies as a method needs them; <see langword="null"/>: none.</summary>
    public static ValueCopies<T>? For(MemoAttribute policy) =>
        policy.Share || typeof(T) == typeof(Nothing) || ValueCopier<T>.IsImmutable ? null : new ValueCopies<T>();

    /// <inheritdoc/>
    public override CopyRefusal? TryStore(T result, out T stored)
    {
        var refusal = ValueCopier<T>.TryCopy(result, out stored, out var isTree);
        if (refusal is null && !isTree) _mayMeetTwice = true;
        return refusal;
    }

    /// <inheritdoc/>
    public override T HandOut(T stored, out bool succeeded)
    {
        try
        {
            var copy = _mayMeetTwice ? ValueCopier<T>.Copy(stored) : ValueCopier<T>.CopyTree(stored);
            succeeded = true;
            return copy;
        }
        catch (Exception)
        {
            // The code of keys and comparers runs in it, and memory may be short.
            succeeded = false;
            return default!;
        }
    }
}
