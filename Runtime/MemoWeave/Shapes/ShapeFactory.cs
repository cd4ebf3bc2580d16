using System.Reflection;
using System.Runtime.CompilerServices;
using MemoWeave.Keys;

namespace MemoWeave.Shapes;

/// <summary>Decides which shape a type has. It never throws: a type without one gets a <see cref="RefusedShape"/>.</summary>
/// <remarks>Where no code can be generated, shapes of types that no code is there for handle values as <see cref="object"/> (rule K5).</remarks>
internal static class ShapeFactory
{
    private static readonly ConditionalWeakTable<Type, Shape> Known = [];

    /// <summary>The shape of a type.</summary>
    public static Shape Of(Type type) => Known.TryGetValue(type, out var known) ? known : Known.GetValue(type, Make);

    /// <summary>Makes all shapes anew, when what is known of types has changed.</summary>
    public static void Forget() => Known.Clear();

    private static Shape Make(Type type)
    {
        if (IsIndirect(type)) return new RefusedShape(type, "a pointer or a reference says nothing of what it points to");
        if (Leaves.Find(type) is { } leaf) return leaf;
        if (type.IsEnum) return RuntimeFeature.IsDynamicCodeSupported ? Generic.Shape(typeof(EnumShape<>), [type], type) : new EnumShape<object>(type);
        if (Nullable.GetUnderlyingType(type) is { } value) return RuntimeFeature.IsDynamicCodeSupported ? Generic.Shape(typeof(NullableShape<>), [value]) : Of(value);
        if (type.IsArray) return Array(type);
        if (type.BaseType == typeof(MulticastDelegate)) return new DelegateShape(type);
        if (type.IsValueType && WholeMemory(type) is { } memory) return memory;
        return FrameworkTypes.Contains(type) ? OfFramework(type) : OfUser(type);
    }

    private static Shape OfFramework(Type type)
    {
        if (Conversions.Of(type) is { } converted) return converted;
        var known = FrameworkTypes.Public(type);
        var kind = Collections.KindOf(known);
        if (kind != CollectionKind.None) return CollectionShapes.Of(type, known, kind);
        if (type.IsInterface || type.IsAbstract || type == typeof(object)) return new PolymorphicShape(type);
        return type.IsValueType || typeof(ITuple).IsAssignableFrom(type) ? Object(type) : new RefusedShape(type, Collections.IsLazy(type) ? Lazy : Opaque);
    }

    private static Shape OfUser(Type type)
    {
        if (type.IsInterface || type.IsAbstract) return new PolymorphicShape(type);
        if (Containers.Contains(type)) return RuntimeFeature.IsDynamicCodeSupported ? Generic.Shape(typeof(ObjectShape<>), [type], type, null) : new ObjectShape<object>(type, null);
        if (Collections.IsLazy(type)) return new RefusedShape(type, Lazy);
        if (Collections.IsOfTheCompiler(type)) return CollectionShapes.Of(type, type, CollectionKind.Sequence);
        var parent = type.BaseType;
        while (parent is not null && !FrameworkTypes.Contains(parent)) parent = parent.BaseType;
        if (parent is null || parent == typeof(object) || parent == typeof(ValueType)) return Object(type);
        if (Collections.KindOf(parent) != CollectionKind.None) return Object(type, Of(parent));
        return !RuntimeFeature.IsDynamicCodeSupported || HasState(parent) ? new RefusedShape(type, $"it derives from '{parent}', and {Opaque}") : Object(type);
    }

    /// <summary>Why a type has no shape, in the words of keys.</summary>
    public const string Opaque = "nothing tells which of its content makes two values equal";

    /// <inheritdoc cref="Opaque"/>
    public const string Lazy = "a sequence without a count might be lazy, and would be enumerated twice: pass an array or a list of it";

    private static bool HasState(Type? type) => type is not null && type != typeof(object) && (FieldShapes.Instance(type).Any() || HasState(type.BaseType));

    private static Shape Object(Type type, Shape? content = null)
    {
        if (RuntimeFeature.IsDynamicCodeSupported) return Generic.Shape(typeof(ObjectShape<>), [type], type, content);
        return FieldShapes.AreAllThere(type, static t => KeptTypes.Contains(t) || RootedTypes.Contains(t))
            ? new ObjectShape<object>(type, content)
            : new RefusedShape(type, "it belongs to no memoized signature, and in an application that was compiled natively its fields may be missing");
    }

    /// <summary>Structs of which the fields don't tell all.</summary>
    private static Shape? WholeMemory(Type type)
    {
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { Length: var length })
        {
            return RuntimeFeature.IsDynamicCodeSupported && FieldShapes.Instance(type).Single().FieldType is var element && !IsIndirect(element)
                ? Generic.Shape(typeof(InlineArrayShape<,>), [type, element], length)
                : new RefusedShape(type, "only one field of an inline array shows");
        }

        if (FrameworkTypes.Contains(type) || !StructLayout.HasHiddenRoom(type) || FieldShapes.Instance(type).Any(FieldMarks.IsNotKey)) return null;
        return RuntimeFeature.IsDynamicCodeSupported && !ContainsReferences(type)
            ? Generic.Shape(typeof(BitsShape<>), [type])
            : new RefusedShape(type, "its declared size leaves room that no field shows");
    }

    private static bool ContainsReferences(Type type) =>
        !IsIndirect(type) && (!type.IsValueType || (!type.IsPrimitive && FieldShapes.Instance(type).Any(static f => ContainsReferences(f.FieldType))));

    private static Shape Array(Type type)
    {
        var element = type.GetElementType()!;
        if (IsIndirect(element)) return new RefusedShape(type, "a pointer or a reference says nothing of what it points to");
        if (!type.IsSZArray) return new ErasedSequenceShape(type, element);
        if (Leaves.Find(element) is ILeafShape leaf && ((Shape)leaf).Type == element) return leaf.Array();
        return RuntimeFeature.IsDynamicCodeSupported ? Generic.Shape(typeof(ArrayShape<>), [element]) : new ErasedSequenceShape(type, element);
    }

    // These can't be type arguments either.
    private static bool IsIndirect(Type type) => type.IsPointer || type.IsFunctionPointer || type.IsByRef || type.IsByRefLike || type == typeof(void);
}
