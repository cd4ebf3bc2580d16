using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>Replaces what the elements of an inline array refer to by copies.</summary>
internal static class InlineArrayPatch
{
    /// <summary>For arrays of that many elements.</summary>
    [RequiresDynamicCode("The code for the elements may have to be generated.")]
    public static StructPatchCode<TArray> Of<TArray>(int length)
    {
        var element = FieldShapes.Instance(typeof(TArray)).Single().FieldType;
        CopySite site = new(CopySite.Elements);
        if (!element.IsValueType) return (ref value, run) => run.Patch(MemoryMarshal.CreateSpan(ref Unsafe.As<TArray, object?>(ref value), length), site);
        var of = typeof(InlineArrayPatch).GetMethod(nameof(OfStructs), BindingFlags.Static | BindingFlags.NonPublic)!;
        return (StructPatchCode<TArray>)of.MakeGenericMethod(typeof(TArray), element).Invoke(null, [length, site])!;
    }

    private static StructPatchCode<TArray> OfStructs<TArray, T>(int length, CopySite site) => (ref value, run) =>
    {
        foreach (ref var element in MemoryMarshal.CreateSpan(ref Unsafe.As<TArray, T>(ref value), length)) StructPatch<T>.Apply(ref element, run, site);
    };
}
