namespace MemoWeave.Keys.Encoders;

/// <summary>A declared type that says nothing about its values.</summary>
internal sealed class PolymorphicEncoder<T> : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value) => PolymorphicEncoder.Write(ref writer, value);

    /// <inheritdoc/>
    public override void WriteObject(ref KeyWriter writer, object value) => throw writer.Refusal(value.GetType(), "it has no content");
}
