using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes elements that stand in a row, whatever holds them.</summary>
/// <typeparam name="T">Their declared type.</typeparam>
internal abstract class ElementsEncoder<T>
{
    private static ElementsEncoder<T>? _instance;
    private EncoderSet? _set;

    /// <summary>The encoder for the elements of spans, which have no shape of their own.</summary>
    public static ElementsEncoder<T> Instance
    {
        get
        {
            var instance = _instance;
            return instance is not null && ReferenceEquals(instance._set, EncoderSet.Current) ? instance : _instance = Of(EncoderSet.Current);
        }
    }

    /// <summary>The encoder for elements.</summary>
    public static ElementsEncoder<T> Of(EncoderSet encoders)
    {
        ElementsEncoder<T> made = ShapeFactory.Of(typeof(T)) is LeafShape<T> { IsBlock: true } leaf
            ? new BlockEncoder<T>(leaf.Tag)
            : new EachElementEncoder<T>(encoders.Of<T>(typeof(T)));
        made._set = encoders;
        return made;
    }

    /// <summary>Writes the elements and their number.</summary>
    public abstract void Write(ref KeyWriter writer, scoped ReadOnlySpan<T> elements);
}
