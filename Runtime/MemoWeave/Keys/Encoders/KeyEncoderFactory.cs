using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Makes the encoder of a shape.</summary>
/// <param name="encoders">The set that it will belong to.</param>
internal sealed class KeyEncoderFactory(EncoderSet encoders) : ShapeVisitor<KeyEncoder>
{
    public override KeyEncoder Leaf<T>(LeafShape<T> shape) =>
        shape.IsBlock ? new BlockLeafEncoder<T>(shape.Tag) : typeof(T) == typeof(string) ? new StringEncoder() : new LeafEncoder<T>(shape);

    public override KeyEncoder Enum<T>(EnumShape<T> shape) => typeof(T) == typeof(object) ? new BoxedEnumEncoder() : new EnumEncoder<T>();

    public override KeyEncoder Nullable<T>(NullableShape<T> shape) => new NullableEncoder<T>(encoders.Of<T>(typeof(T)));

    public override KeyEncoder Sequence<TSequence, T>(SequenceShape<TSequence, T> shape) => new SequenceEncoder<TSequence, T>(shape, encoders);

    public override KeyEncoder Set<TSet, T>(SetShape<TSet, T> shape) => new SetEncoder<TSet, T>(shape, encoders);

    public override KeyEncoder Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) => new MapEncoder<TMap, TKey, TValue>(shape, encoders);

    public override KeyEncoder Object<T>(ObjectShape<T> shape) => new ObjectEncoder<T>(shape, encoders);

    public override KeyEncoder Bits<T>(BitsShape<T> shape) => new BitsEncoder<T>();

    public override KeyEncoder Delegate(DelegateShape shape) => new DelegateEncoder(shape.Type);

    public override KeyEncoder Converted(ConvertedShape shape) => new ConvertedEncoder(shape, encoders);

    public override KeyEncoder Polymorphic(PolymorphicShape shape) => new PolymorphicEncoder(shape.Type);

    public override KeyEncoder Refused(RefusedShape shape) => new RefusedEncoder(shape.Type, shape.Reason);
}
