using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements in order, each with its own tag.</summary>
internal sealed class SequenceEncoder<TSequence, TElement>(SequenceShape<TSequence, TElement> shape, KeyEncoder<TElement> element) : ExactEncoder<TSequence>
    where TSequence : class
{
    /// <inheritdoc/>
    protected override void WriteExact(ref KeyWriter writer, TSequence value)
    {
        var elements = shape.Elements(value);
        writer.Enter(typeof(TSequence));
        writer.Tag(KeyTag.Sequence);
        writer.Bytes.Byte((byte)shape.Kind);
        writer.Bytes.Int32(elements.Length);

        var index = 0;
        try
        {
            for (; index < elements.Length; index++) element.Write(ref writer, elements[index]);
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInElement(index);
            throw;
        }

        writer.Leave();
    }
}
