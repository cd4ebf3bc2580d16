namespace MemoWeave.Shapes;

/// <summary>Elements in order.</summary>
/// <typeparam name="TSequence">What values are handled as.</typeparam>
/// <typeparam name="TElement">What elements are handled as.</typeparam>
/// <param name="type">The type described.</param>
/// <param name="elementType">The declared type of its elements.</param>
/// <param name="comparers">What orders or compares the elements, if anything does.</param>
internal abstract class SequenceShape<TSequence, TElement>(Type type, Type elementType, ComparersOf comparers = default) : Shape<TSequence>(type)
{
    /// <summary>The declared type of its elements.</summary>
    public Type ElementType { get; } = elementType;

    /// <summary>What orders or compares the elements, if anything does.</summary>
    public ComparersOf Comparers { get; } = comparers;

    /// <summary>The elements in place, if they lie in a row.</summary>
    public virtual bool TryGetSpan(ref TSequence sequence, out ReadOnlySpan<TElement> elements)
    {
        elements = default;
        return false;
    }

    /// <summary>The elements, where they don't lie in a row.</summary>
    public abstract IEnumerable<TElement> Enumerate(TSequence sequence);

    /// <summary>What a sequence has beside its elements: the lengths of an array's dimensions. Empty where their number is all.</summary>
    public virtual ReadOnlySpan<int> Dimensions(TSequence sequence) => [];

    /// <summary>Whether a struct stands for no sequence at all, as its default value.</summary>
    public virtual bool IsNull(TSequence sequence) => false;

    /// <inheritdoc/>
    public sealed override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Sequence(this);
}
