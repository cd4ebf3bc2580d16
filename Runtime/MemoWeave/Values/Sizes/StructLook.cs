using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Sizes;

/// <summary>Meets all that the fields of a struct refer to.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal static class StructLook<T>
{
    private static StructLookCode<T>? _code;

    /// <summary>Looks at a struct in place.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static void Apply(ref T value, ObjectSizes sizes) => (_code ??= Make())(ref value, sizes);

    [RequiresDynamicCode("Generates code.")]
    private static StructLookCode<T> Make()
    {
        var fields = LeadingFields.Of(typeof(T));
        return typeof(T).GetCustomAttribute<InlineArrayAttribute>() is { Length: var length } ? OfInlineArray(fields.Single().FieldType, length) : LookEmitter.OfStruct<T>(fields);
    }

    /// <summary>It shows one field, and has many elements.</summary>
    [RequiresDynamicCode("Generates code.")]
    private static StructLookCode<T> OfInlineArray(Type element, int length)
    {
        if (!element.IsValueType) return (ref value, sizes) => ArrayLooks.References(ref Unsafe.As<T, object?>(ref value), length, sizes);
        var make = typeof(StructLook<T>).GetMethod(nameof(OfInlineStructs), BindingFlags.Static | BindingFlags.NonPublic)!;
        return make.MakeGenericMethod(element).CreateDelegate<Func<int, StructLookCode<T>>>()(length);
    }

    [RequiresDynamicCode("Generates code.")]
    private static StructLookCode<T> OfInlineStructs<TElement>(int length) => (ref value, sizes) => ArrayLooks.Structs(ref Unsafe.As<T, TElement>(ref value), length, sizes);
}

/// <summary>Meets all that the fields of a struct refer to.</summary>
internal delegate void StructLookCode<T>(ref T value, ObjectSizes sizes);
