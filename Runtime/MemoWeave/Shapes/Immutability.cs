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
    private bool _isOpen;

    private Immutability()
    {
    }

    /// <summary>Whether values of a type can never change.</summary>
    public static bool Of(Type type) => (Answer)Known.GetValue(type, static t => new Immutability().AnswerFor(t)) != Answer.No;

    /// <summary>The same, whatever its values hold: a <see cref="Uri"/> may be of a type of the user's that derives from it, which changes.</summary>
    public static bool IsSettled(Type type) => (Answer)Known.GetValue(type, static t => new Immutability().AnswerFor(t)) == Answer.Yes;

    /// <summary>Decides anew, when more is known of types.</summary>
    public static void Forget() => Known.Clear();

    public override bool Leaf<T>(LeafShape<T> shape)
    {
        _isOpen |= !shape.Type.IsSealed;
        return !shape.IsMutable;
    }

    public override bool Enum<T>(EnumShape<T> shape) => true;

    public override bool Nullable<T>(NullableShape<T> shape) => IsImmutable(typeof(T));

    public override bool Sequence<TSequence, T>(SequenceShape<TSequence, T> shape) => IsImmutableCollection(shape.Type) || (IsInlineArray(shape.Type) && IsImmutable(shape.ElementType));

    public override bool Set<TSet, T>(SetShape<TSet, T> shape) => IsImmutableCollection(shape.Type);

    public override bool Map<TMap, TKey, TValue>(MapShape<TMap, TKey, TValue> shape) => IsImmutableCollection(shape.Type);

    public override bool Object<T>(ObjectShape<T> shape) =>
        !Containers.Contains(shape.Type) && shape.Content is null && (shape.Type.IsValueType || shape.Type.IsSealed) && !typeof(IDisposable).IsAssignableFrom(shape.Type)
        && FieldShapes.All(shape.Type).All(f => (shape.Type.IsValueType || f.IsInitOnly) && IsImmutable(f.FieldType));

    public override bool Bits<T>(BitsShape<T> shape) => true;

    // What a delegate captured may change.
    public override bool Delegate(DelegateShape shape) => false;

    public override bool Converted(ConvertedShape shape) => shape.Type.FullName == "System.Text.Json.JsonElement";

    public override bool Polymorphic(PolymorphicShape shape) => false;

    public override bool Refused(RefusedShape shape) => false;

    private object AnswerFor(Type type) => !IsImmutable(type) ? Answer.No : _isOpen ? Answer.Open : Answer.Yes;

    private static bool IsInlineArray(Type type) => type.IsDefined(typeof(InlineArrayAttribute), inherit: false);

    // A type that is made of itself is immutable if nothing else in it speaks against it.
    private bool IsImmutable(Type type) =>
        !_assumed.Add(type) || IsSaidToBe(type) || (!Leaves.IsDerivedByUser(type) && ShapeFactory.Of(type).Accept(this));

    // What derives from a type that says so is held to it.
    private static bool IsSaidToBe(Type type) => type.GetCustomAttribute<ImmutableObjectAttribute>(inherit: true)?.Immutable == true || RegisteredImmutables.Contains(type);

    private bool IsImmutableCollection(Type type)
    {
        var known = FrameworkTypes.Public(type);
        return known.IsConstructedGenericType && Collections.Contains(known.GetGenericTypeDefinition()) && known.GenericTypeArguments.All(IsImmutable);
    }

    private enum Answer
    {
        No,
        Yes,

        /// <summary>Yes, unless what is in a value is of another type than it is declared.</summary>
        Open,
    }
}
