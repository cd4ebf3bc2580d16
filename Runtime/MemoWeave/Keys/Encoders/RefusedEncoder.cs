namespace MemoWeave.Keys.Encoders;

/// <summary>A type that can't be part of a key; <see langword="null"/> can, and so may be a type that derives from it.</summary>
internal sealed class RefusedEncoder(Type type, string reason) : KeyEncoder<object?>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, object? value)
    {
        if (value is null) writer.Tag(KeyTag.Null);
        else if (value.GetType() == type || type.IsPointer || type.IsFunctionPointer) throw writer.Refusal(type, reason);
        else PolymorphicEncoder.WriteNamed(ref writer, value, Set!);
    }
}
