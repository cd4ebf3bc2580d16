namespace MemoWeave.Shapes;

/// <summary>A one-dimensional array.</summary>
/// <typeparam name="T">The declared type of its elements.</typeparam>
/// <param name="element">The shape of its elements.</param>
internal sealed class ArrayShape<T>(Shape<T> element) : SequenceShape<T[], T>(element)
{
    /// <inheritdoc/>
    public override SequenceKind Kind => SequenceKind.Array;

    /// <inheritdoc/>
    public override ReadOnlySpan<T> Elements(T[] sequence) => sequence;
}
