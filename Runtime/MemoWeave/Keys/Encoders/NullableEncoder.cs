namespace MemoWeave.Keys.Encoders;

/// <summary>A value type or <see langword="null"/>.</summary>
internal sealed class NullableEncoder<T>(KeyEncoder<T> encoder) : KeyEncoder<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override bool TellsType => encoder.TellsType;

    /// <inheritdoc/>
    public override bool IsFlat => encoder.IsFlat;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T? value)
    {
        if (value.HasValue) encoder.Write(ref writer, value.GetValueOrDefault());
        else writer.Tag(KeyTag.Null);
    }
}
