namespace MemoWeave.Shapes;

/// <summary>Elements in order, in memory, without enumerating anything.</summary>
/// <typeparam name="TSequence">The type described.</typeparam>
/// <typeparam name="TElement">The declared type of its elements.</typeparam>
/// <param name="element">The shape of its elements.</param>
internal abstract class SequenceShape<TSequence, TElement>(Shape<TElement> element) : Shape<TSequence>
    where TSequence : class
{
    /// <summary>The shape of the elements.</summary>
    public Shape<TElement> Element { get; } = element;

    /// <summary>Tells the kinds of sequences apart in bytes.</summary>
    public abstract SequenceKind Kind { get; }

    /// <summary>The elements, in place.</summary>
    public abstract ReadOnlySpan<TElement> Elements(TSequence sequence);

    /// <inheritdoc/>
    public sealed override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Sequence(this);
}
