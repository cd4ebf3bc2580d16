using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Shapes;

/// <summary>How a struct lies in memory.</summary>
internal static class StructLayout
{
    /// <summary>Whether a struct is declared larger than its fields, as a fixed buffer is; what lies there shows in no field.</summary>
    public static bool HasHiddenRoom(Type type)
    {
        if (type.StructLayoutAttribute is not { Size: > 1 and var declared } layout || !FieldShapes.Instance(type).Any()) return false;
        // Native code doesn't know the order of the fields.
        if (!RuntimeFeature.IsDynamicCodeSupported) return true;
        var (end, alignment) = (0, 1);
        foreach (var field in FieldShapes.Instance(type).OrderBy(static f => f.MetadataToken))
        {
            var own = Math.Min(AlignmentOf(field.FieldType), layout.Pack == 0 ? 8 : layout.Pack);
            alignment = Math.Max(alignment, own);
            var begin = field.GetCustomAttribute<FieldOffsetAttribute>()?.Value ?? RoundUp(end, own);
            end = Math.Max(end, begin + RuntimeHelpers.SizeOf(field.FieldType.TypeHandle));
        }

        return declared > RoundUp(end, alignment);
    }

    private static int AlignmentOf(Type type)
    {
        if (!type.IsValueType) return nint.Size;
        if (type.IsPrimitive || type.IsEnum) return Math.Min(RuntimeHelpers.SizeOf(type.TypeHandle), 8);
        return FieldShapes.Instance(type).Select(static f => AlignmentOf(f.FieldType)).DefaultIfEmpty(1).Max();
    }

    private static int RoundUp(int value, int alignment) => (value + alignment - 1) / alignment * alignment;
}
