using System.Collections.Immutable;

namespace MemoWeave.Shapes;

/// <summary>A <see cref="ReadOnlyMemory{T}"/>.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
internal sealed class ReadOnlyMemoryShape<T>() : SequenceShape<ReadOnlyMemory<T>, T>(typeof(ReadOnlyMemory<T>), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref ReadOnlyMemory<T> sequence, out ReadOnlySpan<T> elements)
    {
        elements = sequence.Span;
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(ReadOnlyMemory<T> sequence) => sequence.ToArray();
}

/// <summary>A <see cref="Memory{T}"/>.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
internal sealed class MemoryShape<T>() : SequenceShape<Memory<T>, T>(typeof(Memory<T>), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref Memory<T> sequence, out ReadOnlySpan<T> elements)
    {
        elements = sequence.Span;
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(Memory<T> sequence) => sequence.ToArray();
}

/// <summary>An <see cref="ArraySegment{T}"/>; the one without an array is nothing.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
internal sealed class ArraySegmentShape<T>() : SequenceShape<ArraySegment<T>, T>(typeof(ArraySegment<T>), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref ArraySegment<T> sequence, out ReadOnlySpan<T> elements)
    {
        elements = sequence.AsSpan();
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(ArraySegment<T> sequence) => sequence;

    /// <inheritdoc/>
    public override bool IsNull(ArraySegment<T> sequence) => sequence.Array is null;
}

/// <summary>An <see cref="ImmutableArray{T}"/>; the default one is nothing, and differs from an empty one.</summary>
/// <typeparam name="T">The type of its elements.</typeparam>
internal sealed class ImmutableArrayShape<T>() : SequenceShape<ImmutableArray<T>, T>(typeof(ImmutableArray<T>), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref ImmutableArray<T> sequence, out ReadOnlySpan<T> elements)
    {
        elements = sequence.AsSpan();
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(ImmutableArray<T> sequence) => sequence;

    /// <inheritdoc/>
    public override bool IsNull(ImmutableArray<T> sequence) => sequence.IsDefault;
}
