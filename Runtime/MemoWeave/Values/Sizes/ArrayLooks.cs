using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Sizes;

/// <summary>What meets all that the elements of arrays refer to. However many dimensions one has, they lie in a row.</summary>
internal static class ArrayLooks
{
    /// <summary>For arrays whose elements lead on.</summary>
    public static Action<object, ObjectSizes> Of(Type element)
    {
        if (!element.IsValueType) return static (array, sizes) => References(ref First<object?>(array), LengthOf(array), sizes);
        if (!RuntimeFeature.IsDynamicCodeSupported) return ReflectedLooks.Structs;
        return OfStructs(element);
    }

    /// <summary>References in a row.</summary>
    public static void References(ref object? first, nint length, ObjectSizes sizes)
    {
        for (nint i = 0; i < length; i++) sizes.Meet(Unsafe.Add(ref first, i));
    }

    /// <summary>Structs in a row.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static void Structs<T>(ref T first, nint length, ObjectSizes sizes)
    {
        for (nint i = 0; i < length && sizes.MayLook(); i++) StructLook<T>.Apply(ref Unsafe.Add(ref first, i), sizes);
    }

    [RequiresDynamicCode("Generates code.")]
    private static Action<object, ObjectSizes> OfStructs(Type element) =>
        typeof(ArrayLooks).GetMethod(nameof(StructsOf))!.MakeGenericMethod(element).CreateDelegate<Action<object, ObjectSizes>>();

    /// <summary>The elements of an array of structs.</summary>
    [RequiresDynamicCode("Generates code.")]
    public static void StructsOf<T>(object array, ObjectSizes sizes) => Structs(ref First<T>(array), LengthOf(array), sizes);

    // The element type was looked at: all references are of one kind here.
    private static ref T First<T>(object array) => ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(Unsafe.As<Array>(array)));

    private static nint LengthOf(object array) => (nint)Unsafe.As<Array>(array).LongLength;
}
