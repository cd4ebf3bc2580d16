namespace MemoWeave.Keys.Encoders;

/// <summary>A string, as any leaf, without the steps that other leaves need.</summary>
internal sealed class StringEncoder : KeyEncoder<string?>
{
    /// <inheritdoc/>
    public override bool TellsType => true;

    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, string? value) => KeyWriter.WriteText(ref writer, value);
}
