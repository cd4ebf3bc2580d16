using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>An object or a struct by its fields.</summary>
internal sealed class ObjectEncoder<T>(ObjectShape<T> shape, EncoderSet encoders) : ContentEncoder<T>(shape.Type)
{
    private FieldEncoder<T>[]? _fields;
    private KeyEncoder? _content;

    /// <inheritdoc/>
    public override bool IsFlat => shape.Type.IsValueType && Array.TrueForAll(Fields, static f => f.IsFlat);

    // Made when the first value comes, since a type may be made of itself.
    private FieldEncoder<T>[] Fields => _fields ??= [.. shape.Fields.Where(static f => f.IsKey).Select(f => f.Accept(new FieldEncoderFactory<T>(encoders)))];

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, T value)
    {
        writer.Tag(KeyTag.Object);
        if (shape.Content is not null) (_content ??= encoders.Of(shape.Content.Type)).WriteContentOf(ref writer, value!);
        var fields = Fields;
        var i = 0;
        try
        {
            for (; i < fields.Length; i++) fields[i].Write(ref writer, ref value);
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInMember(fields[i].Name);
            throw;
        }
    }
}
