using System.Collections.Frozen;
using System.Collections.Immutable;
using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Shapes;

/// <summary>
/// Whether values of a type can never change, nor anything they hold (rule V2). Of structs it is enough that what they hold can't: whoever gets one has a copy.
/// </summary>
internal sealed class Immutability : ShapeVisitor<bool>
{
    private static readonly ConditionalWeakTable<Type, object> Known = [];

    private static readonly HashSet<Type> Collections =
    [
        typeof(ImmutableArray<>), typeof(ImmutableList<>), typeof(ImmutableHashSet<>), typeof(ImmutableSortedSet<>), typeof(ImmutableDictionary<,>),
        typeof(ImmutableSortedDictionary<,>), typeof(ImmutableQueue<>), typeof(ImmutableStack<>), typeof(FrozenSet<>), typeof(FrozenDictionary<,>),
    ];

    private readonly HashSet<Type> _assumed = [];

    private Immutability()
    {
    }

    /// <summary>Whether values of a type can never change.</summary>
    public static bool Of(Type type) => (bool)Known.GetValue(type, static t => new Immutability().IsImmutable(t));

    public override bool Leaf<T>(LeafShape<T> shape) => !shape.IsMutable;

    public override bool Enum<T>(EnumShape<T> shape) => true;

    public override bool Nullable<T>(NullableShape<T> shape) => IsImmutable(typeof(T));

    public override bool Sequence<TSequence, T>(SequenceShape<TSequence, T> shape) => IsImmutableCollection(shape.Type) || (IsInlineArray(shape.Type) && IsImmutable(shape.ElementType));

    public override bool Set<TSet, T>(SetShape<TSet, T> shape) => IsImmutableCollection(shape.Type);

    public override bool Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) => IsImmutableCollection(shape.Type);

    public override bool Object<T>(ObjectShape<T> shape) =>
        shape.Content is null && (shape.Type.IsValueType || shape.Type.IsSealed) && !typeof(IDisposable).IsAssignableFrom(shape.Type)
        && FieldShapes.All(shape.Type).All(f => (shape.Type.IsValueType || f.IsInitOnly) && IsImmutable(f.FieldType));

    public override bool Bits<T>(BitsShape<T> shape) => true;

    // What a delegate captured may change.
    public override bool Delegate(DelegateShape shape) => false;

    public override bool Converted(ConvertedShape shape) => shape.Type.FullName == "System.Text.Json.JsonElement";

    public override bool Polymorphic(PolymorphicShape shape) => false;

    public override bool Refused(RefusedShape shape) => false;

    private static bool IsInlineArray(Type type) => type.IsDefined(typeof(InlineArrayAttribute), inherit: false);

    // A type that is made of itself is immutable if nothing else in it speaks against it.
    private bool IsImmutable(Type type) =>
        !_assumed.Add(type) || type.GetCustomAttribute<ImmutableObjectAttribute>(inherit: false)?.Immutable == true || ShapeFactory.Of(type).Accept(this);

    private bool IsImmutableCollection(Type type)
    {
        var known = FrameworkTypes.Public(type);
        return known.IsConstructedGenericType && Collections.Contains(known.GetGenericTypeDefinition()) && known.GenericTypeArguments.All(IsImmutable);
    }
}
