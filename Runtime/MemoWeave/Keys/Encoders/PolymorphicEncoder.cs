using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A value by its run-time type, which is named unless the value's own bytes tell it.</summary>
internal static class PolymorphicEncoder
{
    public static void Write(ref KeyWriter writer, object? value)
    {
        if (value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        var type = value.GetType();
        var encoder = KeyEncoder.Of(type) ?? throw writer.Refusal(type, "handling its type would take code that is not in this trimmed or natively compiled application");
        if (!encoder.TellsType)
        {
            writer.Tag(KeyTag.RuntimeType);
            writer.Bytes.Text(TypeNames.Of(type));
        }

        encoder.WriteObject(ref writer, value);
    }
}
