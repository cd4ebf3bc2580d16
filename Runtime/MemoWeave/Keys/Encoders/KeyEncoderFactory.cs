using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Makes the encoder of a shape.</summary>
internal sealed class KeyEncoderFactory : ShapeVisitor<KeyEncoder>
{
    public static KeyEncoderFactory Instance { get; } = new();

    public override KeyEncoder Leaf<T>(LeafShape<T> shape) => new LeafEncoder<T>(shape);

    public override KeyEncoder Nullable<T>(NullableShape<T> shape) => new NullableEncoder<T>(KeyEncoder<T>.For(shape.Value));

    public override KeyEncoder Enum<T>(EnumShape<T> shape) => new EnumEncoder<T>();

    public override KeyEncoder Sequence<TSequence, TElement>(SequenceShape<TSequence, TElement> shape) =>
        new SequenceEncoder<TSequence, TElement>(shape, ElementsEncoder<TElement>.For(shape.Element));

    public override KeyEncoder Polymorphic<T>(PolymorphicShape<T> shape) => new PolymorphicEncoder<T>();

    public override KeyEncoder Refused<T>(RefusedShape<T> shape) => new RefusedEncoder<T>(shape.Reason);
}
