using System.Runtime.CompilerServices;
using MemoWeave.Elements;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>An object or a struct by its fields.</summary>
internal sealed class ObjectEncoder<T>(ObjectShape<T> shape, EncoderSet encoders) : ContentEncoder<T>(shape.Type)
{
    private readonly bool _isContainer = Containers.Contains(shape.Type);
    private FieldEncoder<T>[]? _fields;
    private FieldsWriter<T>? _write;
    private KeyEncoder? _content;

    /// <inheritdoc/>
    public override bool IsFlat => shape.Type.IsValueType && Array.TrueForAll(Fields, static f => f.IsFlat);

    // Made when the first value comes, since a type may be made of itself.
    private FieldEncoder<T>[] Fields => _fields ?? Prepare();

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, T value)
    {
        writer.Tag(KeyTag.Object);
        if (_isContainer)
        {
            // A body may name a root as itself, and that is the same on each replay, while an argument is not (rule R4).
            writer.Write(((IElementContainer)value!).Root?.Name);
            return;
        }

        if (shape.Content is not null) (_content ??= encoders.Of(shape.Content.Type)).WriteContentOf(ref writer, value!);
        var fields = Fields;
        var place = 0;
        try
        {
            if (_write is { } write) write(ref writer, ref value, ref place);
            else for (; place < fields.Length; place++) fields[place].Write(ref writer, ref value);
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInMember(fields[place].Name);
            throw;
        }
    }

    private FieldEncoder<T>[] Prepare()
    {
        FieldEncoder<T>[] fields = [.. shape.Fields.Where(static f => f.IsKey).Select(f => f.Accept(new FieldEncoderFactory<T>(encoders)))];
        if (RuntimeFeature.IsDynamicCodeSupported && !Array.Exists(fields, static f => f.Field.FieldType.IsPointer || f.Field.FieldType.IsFunctionPointer))
        {
            _write = FieldsWriters.Make<T>([.. fields.Select(static f => f.Field)], [.. fields.Select(static f => f.Encoder)]);
        }

        // Last: whoever sees the fields sees the rest too.
        Volatile.Write(ref _fields, fields);
        return fields;
    }
}
