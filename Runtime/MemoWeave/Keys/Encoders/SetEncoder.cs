using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements without an order: each as if alone, then sorted (rule K6).</summary>
internal sealed class SetEncoder<TSet, T>(SetShape<TSet, T> shape, EncoderSet encoders) : ContentEncoder<TSet>(shape.Type)
{
    private KeyEncoder<T>? _element;

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, TSet value)
    {
        var element = _element ??= encoders.Of<T>(shape.ElementType);
        writer.Tag(KeyTag.Set);
        ComparerEncoder.Write(ref writer, shape.Comparers, value!, encoders);
        var place = writer.Bytes.Length;
        writer.Bytes.Int32(0);
        List<Part> parts = [];
        try
        {
            foreach (var each in shape.Enumerate(value)) parts.Add(WriteElement(ref writer, element, each, parts.Count));
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInElement();
            throw;
        }

        writer.Bytes.SetInt32(place, parts.Count);
        Sorting.Sort(ref writer, place + sizeof(int), CollectionsMarshal.AsSpan(parts));
    }

    private Part WriteElement(ref KeyWriter writer, KeyEncoder<T> element, T value, int index)
    {
        var start = writer.Bytes.Length;
        if (element.IsFlat)
        {
            element.Write(ref writer, value);
        }
        else
        {
            var alone = writer.EnterElement(shape.Type);
            element.Write(ref writer, value);
            writer.LeaveElement(alone);
        }

        return new Part(start, writer.Bytes.Length - start, index);
    }
}
