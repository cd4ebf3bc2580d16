using MemoWeave.Shapes;

namespace MemoWeave.Values.Differs;

/// <summary>Makes what compares values of a shape.</summary>
internal sealed class DifferFactory : ShapeVisitor<Differ>
{
    /// <summary>The one there is.</summary>
    public static DifferFactory Instance { get; } = new();

    public override Differ Leaf<T>(LeafShape<T> shape) => new LeafDiffer<T>(shape);

    public override Differ Enum<T>(EnumShape<T> shape) => EqualDiffer.Instance;

    public override Differ Nullable<T>(NullableShape<T> shape) => Differ.Of(typeof(T));

    public override Differ Sequence<TSequence, T>(SequenceShape<TSequence, T> shape) => new SequenceDiffer<TSequence, T>(shape);

    public override Differ Set<TSet, T>(SetShape<TSet, T> shape) => new SetDiffer<TSet, T>(shape);

    public override Differ Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) => new MapDiffer<TMap, TKey, TValue>(shape);

    public override Differ Object<T>(ObjectShape<T> shape) => new ObjectDiffer<T>(shape);

    public override Differ Bits<T>(BitsShape<T> shape) => new BitsDiffer<T>();

    public override Differ Delegate(DelegateShape shape) => EqualDiffer.Instance;

    public override Differ Converted(ConvertedShape shape) => new ConvertedDiffer(shape);

    public override Differ Polymorphic(PolymorphicShape shape) => NothingDiffer.Instance;

    public override Differ Refused(RefusedShape shape) => IdentityDiffer.Instance;
}
