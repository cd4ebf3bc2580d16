using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements in order, each with its own tag.</summary>
internal sealed class EachElementEncoder<TElement>(KeyEncoder<TElement> element) : ElementsEncoder<TElement>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, SequenceKind kind, scoped ReadOnlySpan<TElement> elements)
    {
        writer.Tag(KeyTag.Sequence);
        writer.Bytes.Byte((byte)kind);
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
    }
}
