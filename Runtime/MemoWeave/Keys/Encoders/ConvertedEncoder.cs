using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A type told by another value.</summary>
internal sealed class ConvertedEncoder(ConvertedShape shape, EncoderSet encoders) : ContentEncoder<object>(shape.Type)
{
    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, object value)
    {
        writer.Tag(KeyTag.Converted);
        if (shape.Convert(value) is { } content) PolymorphicEncoder.WriteNamed(ref writer, content, encoders);
        else writer.Tag(KeyTag.Null);
    }
}
