using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Types;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary;

/// <summary>Decides how what stands in a place of a declared type is written.</summary>
internal static class Slots
{
    /// <summary>What says nothing of what it points to.</summary>
    public const string Indirect = "a pointer or a reference says nothing of what it points to";

    private const string Opaque = "nothing tells how it could be read back";

    // Nothing but their fields, none of which can do harm whatever it is.
    private static readonly HashSet<Type> Plain = [typeof(KeyValuePair<,>), typeof(DictionaryEntry)];

    /// <summary>The slot of a type.</summary>
    public static Slot<T> Make<T>()
    {
        if (!BitConverter.IsLittleEndian) return new RefusedSlot<T>(typeof(T), "the processor has its bytes the other way round");
        if (typeof(T) == typeof(string)) return (Slot<T>)(object)new TextSlot();
        if (!typeof(T).IsValueType) return new ReferenceSlot<T>();
        if (ValueLeaves.Find(typeof(T)) is Slot<T> leaf) return leaf;
        if (typeof(T).IsEnum) return new BitsSlot<T>();
        if (WhyNot(typeof(T)) is { } reason) return new RefusedSlot<T>(typeof(T), reason);
        if (!RuntimeFeature.IsDynamicCodeSupported) return new NativeSlotOf<T>(NativeSlots.Of(typeof(T)));
        return Composed(typeof(T)) as Slot<T> ?? (IsBits(typeof(T)) ? new BitsSlot<T>() : new StructSlot<T>());
    }

    /// <summary>Why a struct can't be written, or <see langword="null"/>.</summary>
    public static string? WhyNot(Type type)
    {
        if (CopyPlans.WhyNotInPlace(type) is { } resource) return resource;
        if (typeof(IEnumerator).IsAssignableFrom(type)) return "it is at some place of an enumeration";
        if (FrameworkTypes.Contains(type))
        {
            return IsComposed(type) || Nullable.GetUnderlyingType(type) is not null || typeof(ITuple).IsAssignableFrom(type) || Plain.Contains(Definition(type)) || TypeTable.Named(type) >= 0 ? null : Opaque;
        }

        return ShapeFactory.Of(type) is RefusedShape { Reason: var reason } ? reason : null;
    }

    private static Type Definition(Type type) => type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsComposed(Type type) =>
        Definition(type) is var definition && (definition == typeof(ImmutableArray<>) || definition == typeof(ArraySegment<>) || definition == typeof(Memory<>) || definition == typeof(ReadOnlyMemory<>));

    [RequiresDynamicCode("Generates code.")]
    private static object? Composed(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value) return Generic.Create(typeof(NullableSlot<>), [value]);
        if (type.GetCustomAttribute<InlineArrayAttribute>() is { Length: var length })
        {
            return Generic.Create(typeof(InlineArraySlot<,>), [type, FieldShapes.Instance(type).Single().FieldType], length);
        }

        var definition = Definition(type);
        if (definition == typeof(ImmutableArray<>)) return Generic.Create(typeof(ImmutableArraySlot<>), type.GenericTypeArguments);
        if (definition == typeof(ArraySegment<>)) return Generic.Create(typeof(SegmentSlot<>), type.GenericTypeArguments);
        if (definition == typeof(Memory<>)) return Generic.Create(typeof(MemorySlot<>), type.GenericTypeArguments);
        return definition == typeof(ReadOnlyMemory<>) ? Generic.Create(typeof(ReadOnlyMemorySlot<>), type.GenericTypeArguments) : null;
    }

    /// <summary>Whether a struct of the user's is written as its memory: it has room that no field shows, or nothing but numbers without a gap.</summary>
    private static bool IsBits(Type type)
    {
        if (FrameworkTypes.Contains(type)) return false;
        var shape = ShapeFactory.Of(type).GetType();
        if (shape.IsGenericType && shape.GetGenericTypeDefinition() == typeof(BitsShape<>)) return true;
        return Numbers(type) == RuntimeHelpers.SizeOf(type.TypeHandle);
    }

    // The sum of the sizes of all fields; a negative one if some bits stand for nothing, or the runtime chooses the order.
    private static int Numbers(Type type)
    {
        if (type.IsEnum || IsNumber(type)) return RuntimeHelpers.SizeOf(type.TypeHandle);
        if (FrameworkTypes.Contains(type) || !type.IsValueType || type.IsAutoLayout || type.IsDefined(typeof(InlineArrayAttribute), inherit: false)) return int.MinValue / 64;
        return Math.Max(FieldShapes.Instance(type).Sum(static f => PatchEmitter.IsIndirect(f.FieldType) ? int.MinValue / 64 : Numbers(f.FieldType)), int.MinValue / 64);
    }

    private static bool IsNumber(Type type) =>
        (type.IsPrimitive && type != typeof(bool) && type != typeof(nint) && type != typeof(nuint)) || type == typeof(Guid) || type == typeof(TimeSpan) || type == typeof(Int128) || type == typeof(UInt128) || type == typeof(Half)
        || type == typeof(Vector2) || type == typeof(Vector3) || type == typeof(Vector4) || type == typeof(Complex);
}
