namespace MemoWeave.Shapes;

/// <summary>One use of shapes: a case for each kind.</summary>
/// <typeparam name="TResult">What the use makes of a shape.</typeparam>
internal abstract class ShapeVisitor<TResult>
{
    public abstract TResult Leaf<T>(LeafShape<T> shape);

    public abstract TResult Enum<T>(EnumShape<T> shape);

    public abstract TResult Nullable<T>(NullableShape<T> shape)
        where T : struct;

    public abstract TResult Sequence<TSequence, T>(SequenceShape<TSequence, T> shape);

    public abstract TResult Set<TSet, T>(SetShape<TSet, T> shape);

    public abstract TResult Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape);

    public abstract TResult Object<T>(ObjectShape<T> shape);

    public abstract TResult Bits<T>(BitsShape<T> shape);

    public abstract TResult Delegate(DelegateShape shape);

    public abstract TResult Converted(ConvertedShape shape);

    public abstract TResult Polymorphic(PolymorphicShape shape);

    public abstract TResult Refused(RefusedShape shape);
}
