namespace MemoWeave.Keys.Encoders;

/// <summary>Values that the encoder of their type handles as <see cref="object"/>, or as a type of its own.</summary>
internal sealed class BoxingEncoder<T>(KeyEncoder encoder) : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override bool TellsType => encoder.TellsType;

    /// <inheritdoc/>
    public override bool IsFlat => encoder.IsFlat;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value)
    {
        if (value is not null) encoder.WriteObject(ref writer, value);
        else writer.Tag(KeyTag.Null);
    }
}
