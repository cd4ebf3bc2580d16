using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements in order.</summary>
internal sealed class SequenceEncoder<TSequence, T>(SequenceShape<TSequence, T> shape, EncoderSet encoders) : ContentEncoder<TSequence>(shape.Type)
{
    private ElementsEncoder<T>? _elements;
    private KeyEncoder<T>? _element;

    /// <inheritdoc/>
    // Nothing in an empty array can change, and the framework shares one of each type.
    protected override bool HasIdentity(TSequence value) => value is not Array { Length: 0 };

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, TSequence value)
    {
        if (shape.IsNull(value))
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        if (shape.Comparers.Count > 0) ComparerEncoder.Write(ref writer, shape.Comparers, value!, encoders);
        if (shape.TryGetSpan(ref value, out var elements)) (_elements ??= ElementsEncoder<T>.Of(encoders)).Write(ref writer, elements);
        else WriteEach(ref writer, value);
    }

    private void WriteEach(ref KeyWriter writer, TSequence value)
    {
        var element = _element ??= encoders.Of<T>(shape.ElementType);
        writer.Tag(KeyTag.Sequence);
        foreach (var dimension in shape.Dimensions(value)) writer.Bytes.Int32(dimension);
        var place = writer.Bytes.Length;
        writer.Bytes.Int32(0);
        var count = 0;
        try
        {
            foreach (var each in shape.Enumerate(value))
            {
                element.Write(ref writer, each);
                count++;
            }
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInElement();
            throw;
        }

        writer.Bytes.SetInt32(place, count);
    }
}
