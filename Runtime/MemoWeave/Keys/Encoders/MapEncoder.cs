using System.Buffers;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>
/// Keys with values, without an order (rule K6). Keys that hold no objects are sorted, and each value is written in the order of its key, like
/// the elements of a sequence: what values share is part of what they are. Keys that do are written with their value as if alone, then sorted.
/// </summary>
internal sealed class MapEncoder<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape, EncoderSet encoders) : ContentEncoder<TMap>(shape.Type)
{
    private KeyEncoder<TKey>? _key;
    private KeyEncoder<TValue>? _value;

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, TMap value)
    {
        _key ??= encoders.Of<TKey>(shape.KeyType);
        _value ??= encoders.Of<TValue>(shape.ValueType);
        writer.Tag(KeyTag.Map);
        ComparerEncoder.Write(ref writer, shape.Comparers, value!, encoders);
        try
        {
            if (_key.IsFlat) WriteByKey(ref writer, value);
            else WriteAlone(ref writer, value);
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInElement();
            throw;
        }
    }

    private void WriteByKey(ref KeyWriter writer, TMap map)
    {
        var start = writer.Bytes.Length;
        List<Part> parts = [];
        List<TValue> values = [];
        foreach (var (key, value) in shape.Enumerate(map))
        {
            var place = writer.Bytes.Length;
            _key!.Write(ref writer, key);
            parts.Add(new Part(place, writer.Bytes.Length - place, parts.Count));
            values.Add(value);
        }

        // The keys move behind the values that come before them.
        var sorted = CollectionsMarshal.AsSpan(parts);
        Sorting.Sort(ref writer, start, sorted);
        if (Sorting.HasEqual(ref writer, start, sorted))
        {
            // Only a comparer that tells apart what is equal lets them in; then the values have to decide the order.
            writer.Bytes.Truncate(start);
            WriteAlone(ref writer, map);
            return;
        }

        var length = writer.Bytes.Length - start;
        var keys = ArrayPool<byte>.Shared.Rent(length);
        writer.Bytes.Written[start..].CopyTo(keys);
        writer.Bytes.Truncate(start);
        writer.Bytes.Int32(parts.Count);
        var next = 0;
        foreach (var part in sorted)
        {
            writer.Bytes.Bytes(keys.AsSpan(next, part.Length));
            next += part.Length;
            _value!.Write(ref writer, values[part.Index]);
        }

        ArrayPool<byte>.Shared.Return(keys);
    }

    private void WriteAlone(ref KeyWriter writer, TMap map)
    {
        var place = writer.Bytes.Length;
        writer.Bytes.Int32(0);
        List<Part> parts = [];
        foreach (var (key, value) in shape.Enumerate(map))
        {
            var start = writer.Bytes.Length;
            var alone = writer.EnterElement(shape.Type);
            _key!.Write(ref writer, key);
            _value!.Write(ref writer, value);
            writer.LeaveElement(alone);
            parts.Add(new Part(start, writer.Bytes.Length - start, parts.Count));
        }

        writer.Bytes.SetInt32(place, parts.Count);
        Sorting.Sort(ref writer, place + sizeof(int), CollectionsMarshal.AsSpan(parts));
    }
}
