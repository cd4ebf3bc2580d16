using System.Collections.Immutable;

namespace MemoWeave.Shapes;

/// <summary>A value that is written as a whole.</summary>
/// <typeparam name="T">The type described.</typeparam>
/// <param name="tag">Tells the type apart in bytes.</param>
/// <param name="write">Writes the content.</param>
internal sealed class LeafShape<T>(LeafTag tag, WriteLeaf<T> write) : Shape<T>(typeof(T)), ILeafShape
{
    /// <summary>Tells the type apart in bytes.</summary>
    public LeafTag Tag { get; } = tag;

    /// <summary>Writes the content of a value that isn't <see langword="null"/>.</summary>
    public WriteLeaf<T> Write { get; } = write;

    /// <summary>Whether a value's memory is exactly what <see cref="Write"/> gives, so that arrays can be written as one block.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether the content of a value can change (rule V2).</summary>
    public bool IsMutable { get; init; }

    /// <summary>Why a value can't be told apart from others by its content, or <see langword="null"/>.</summary>
    public Func<T, string?>? Refuse { get; init; }

    /// <inheritdoc/>
    public Shape Array() => new ArrayShape<T>();

    /// <inheritdoc/>
    public Shape? Row(Type definition)
    {
        if (definition == typeof(List<>)) return new ListShape<T>();
        if (definition == typeof(Memory<>)) return new MemoryShape<T>();
        if (definition == typeof(ReadOnlyMemory<>)) return new ReadOnlyMemoryShape<T>();
        if (definition == typeof(ArraySegment<>)) return new ArraySegmentShape<T>();
        return definition == typeof(ImmutableArray<>) ? new ImmutableArrayShape<T>() : null;
    }

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Leaf(this);
}
