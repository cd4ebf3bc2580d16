using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A value by its run-time type, which is named unless the value's own bytes tell it.</summary>
internal sealed class PolymorphicEncoder(Type declared) : KeyEncoder<object?>
{
    /// <summary>Names the run-time type of a value, and writes it.</summary>
    public static void WriteNamed(ref KeyWriter writer, object value, EncoderSet encoders)
    {
        var type = value.GetType();
        var encoder = encoders.Of(type);
        if (!encoder.TellsType && encoder is not RefusedEncoder) writer.RuntimeType(FrameworkTypes.Public(type));
        if (!value.GetType().IsValueType || encoder.IsFlat)
        {
            encoder.WriteObject(ref writer, value);
        }
        else if (writer.Enter(value, encoder, hasIdentity: false))
        {
            encoder.WriteObject(ref writer, value);
            writer.Leave();
        }
    }

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, object? value)
    {
        if (value is null) writer.Tag(KeyTag.Null);
        else if (value.GetType() == declared) throw writer.Refusal(declared, "it has no content");
        else WriteNamed(ref writer, value, Set!);
    }
}
