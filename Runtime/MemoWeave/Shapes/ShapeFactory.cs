using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace MemoWeave.Shapes;

/// <summary>Decides which shape a type has. It never throws: a type without one gets a <see cref="RefusedShape{T}"/>.</summary>
internal static class ShapeFactory
{
    private static readonly ConditionalWeakTable<Type, Shape> Known = [];

    /// <summary>The shape of a type known at compile time.</summary>
    public static Shape<T> Of<T>()
    {
        if (Leaves.Find(typeof(T)) is { } leaf) return leaf as Shape<T> ?? new PolymorphicShape<T>();
        if (typeof(T).IsEnum) return new EnumShape<T>();
        if (IsPolymorphic(typeof(T))) return new PolymorphicShape<T>();
        return (Composite(typeof(T)) ?? Generated(typeof(T))) as Shape<T> ?? new RefusedShape<T>(ReasonAgainst(typeof(T)));
    }

    /// <summary>The shape of a run-time type; <see langword="null"/> if only code that doesn't exist could handle it.</summary>
    public static Shape? Of(Type type)
    {
        if (Known.TryGetValue(type, out var known)) return known;
        var shape = Leaves.Find(type) ?? Composite(type) ?? Generated(type);
        if (shape is not null) Known.TryAdd(type, shape);
        return shape;
    }

    /// <summary>Why values of a type can't be taken apart, as a sentence for the user.</summary>
    public static string ReasonAgainst(Type type)
    {
        if (typeof(IEnumerable).IsAssignableFrom(type)) return "of all sequences, only one-dimensional arrays and List<T> are read; another might be lazy, and would be enumerated twice";
        if (typeof(Delegate).IsAssignableFrom(type)) return "a delegate may have captured anything";
        return "nothing tells which of its content makes two values equal";
    }

    /// <summary>Shapes that the shape of what they hold can make.</summary>
    private static Shape? Composite(Type type)
    {
        if (type.IsSZArray) return Of(type.GetElementType()!)?.Array();
        if (!type.IsConstructedGenericType) return null;
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(List<>)) return Of(type.GenericTypeArguments[0])?.List();
        return definition == typeof(Nullable<>) ? Of(type.GenericTypeArguments[0])?.Nullable() : null;
    }

    /// <summary>Shapes of types of which nothing is known but their <see cref="Type"/>.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The type parameters of shapes have no requirements.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The constructors are used by the factory itself.")]
    private static Shape? Generated(Type type)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return null;
        if (type.ContainsGenericParameters || type.IsByRefLike || type.IsPointer || type.IsFunctionPointer || type == typeof(void)) return null;
        if (type.IsEnum) return Create(typeof(EnumShape<>).MakeGenericType(type));
        if (IsPolymorphic(type)) return Create(typeof(PolymorphicShape<>).MakeGenericType(type));
        if (Nullable.GetUnderlyingType(type) is { } value) return Create(typeof(NullableShape<>).MakeGenericType(value), Of(value));
        return Create(typeof(RefusedShape<>).MakeGenericType(type), ReasonAgainst(type));

        static Shape Create([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type shape, params object?[] arguments) =>
            (Shape)Activator.CreateInstance(shape, arguments)!;
    }

    private static bool IsPolymorphic(Type type)
    {
        if (type == typeof(object)) return true;
        if (!type.IsInterface || !type.IsConstructedGenericType) return false;
        var definition = type.GetGenericTypeDefinition();
        return definition == typeof(IReadOnlyList<>) || definition == typeof(IList<>)
            || definition == typeof(ICollection<>) || definition == typeof(IReadOnlyCollection<>) || definition == typeof(IEnumerable<>);
    }
}
