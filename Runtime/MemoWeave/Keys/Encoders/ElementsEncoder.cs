using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes elements that stand in a row, whatever holds them.</summary>
/// <typeparam name="TElement">Their declared type.</typeparam>
internal abstract class ElementsEncoder<TElement>
{
    /// <summary>The encoder for the elements of spans, which have no shape of their own.</summary>
    public static ElementsEncoder<TElement> Instance { get; } = For(ShapeFactory.Of<TElement>());

    /// <summary>The encoder for elements of a shape.</summary>
    public static ElementsEncoder<TElement> For(Shape<TElement> element) =>
        element is LeafShape<TElement> { IsBlock: true } leaf
            ? new BlockEncoder<TElement>(leaf.Tag)
            : new EachElementEncoder<TElement>(KeyEncoder<TElement>.For(element));

    /// <summary>Writes the elements, their number and what kind of sequence they are.</summary>
    public abstract void Write(ref KeyWriter writer, SequenceKind kind, scoped ReadOnlySpan<TElement> elements);
}
