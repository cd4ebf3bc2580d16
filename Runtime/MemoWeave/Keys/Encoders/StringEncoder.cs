using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A string, as any leaf, without the steps that other leaves need.</summary>
internal sealed class StringEncoder : KeyEncoder<string?>
{
    /// <inheritdoc/>
    public override bool TellsType => true;

    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, string? value)
    {
        if (value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        writer.Bytes.Byte((byte)LeafTag.String);
        writer.Bytes.Text(value);
    }
}
