namespace MemoWeave.Shapes;

/// <summary>One use of shapes: a case for each kind.</summary>
/// <typeparam name="TResult">What the use makes of a shape.</typeparam>
internal abstract class ShapeVisitor<TResult>
{
    public abstract TResult Leaf<T>(LeafShape<T> shape);

    public abstract TResult Nullable<T>(NullableShape<T> shape)
        where T : struct;

    public abstract TResult Enum<T>(EnumShape<T> shape);

    public abstract TResult Sequence<TSequence, TElement>(SequenceShape<TSequence, TElement> shape)
        where TSequence : class;

    public abstract TResult Polymorphic<T>(PolymorphicShape<T> shape);

    public abstract TResult Refused<T>(RefusedShape<T> shape);
}
