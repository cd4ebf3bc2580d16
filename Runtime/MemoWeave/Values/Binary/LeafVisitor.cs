using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary;

/// <summary>One use of the shapes of leaves.</summary>
internal abstract class LeafVisitor<TResult> : ShapeVisitor<TResult>
{
    public override TResult Enum<T>(EnumShape<T> shape) => throw NotLeaf();

    public override TResult Nullable<T>(NullableShape<T> shape) => throw NotLeaf();

    public override TResult Sequence<TSequence, T>(SequenceShape<TSequence, T> shape) => throw NotLeaf();

    public override TResult Set<TSet, T>(SetShape<TSet, T> shape) => throw NotLeaf();

    public override TResult Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) => throw NotLeaf();

    public override TResult Object<T>(ObjectShape<T> shape) => throw NotLeaf();

    public override TResult Bits<T>(BitsShape<T> shape) => throw NotLeaf();

    public override TResult Delegate(DelegateShape shape) => throw NotLeaf();

    public override TResult Converted(ConvertedShape shape) => throw NotLeaf();

    public override TResult Polymorphic(PolymorphicShape shape) => throw NotLeaf();

    public override TResult Refused(RefusedShape shape) => throw NotLeaf();

    private static NotSupportedException NotLeaf() => new("Only leaves are asked.");
}
