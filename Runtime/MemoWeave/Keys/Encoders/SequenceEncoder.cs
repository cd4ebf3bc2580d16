using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>An object that holds elements in order.</summary>
internal sealed class SequenceEncoder<TSequence, TElement>(SequenceShape<TSequence, TElement> shape, ElementsEncoder<TElement> elements) : ExactEncoder<TSequence>
    where TSequence : class
{
    /// <inheritdoc/>
    protected override void WriteExact(ref KeyWriter writer, TSequence value)
    {
        writer.Enter(typeof(TSequence));
        elements.Write(ref writer, shape.Kind, shape.Elements(value));
        writer.Leave();
    }
}
