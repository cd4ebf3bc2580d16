using System.Reflection;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Sizes;

/// <summary>The fields by which a value leads to objects.</summary>
internal static class LeadingFields
{
    /// <summary>Those of a type and its base types.</summary>
    public static FieldInfo[] Of(Type type) => [.. All(type).Where(static f => MayLead(f.FieldType))];

    /// <summary>Whether a field of the type refers to an object, or holds a struct that does.</summary>
    public static bool MayLead(Type type)
    {
        if (type.IsPointer || type.IsFunctionPointer || type.IsByRef) return false;
        if (!type.IsValueType) return true;
        return !type.IsPrimitive && !type.IsEnum && All(type).Any(static f => MayLead(f.FieldType));
    }

    private static IEnumerable<FieldInfo> All(Type? type) => type is null ? [] : FieldShapes.Instance(type).Concat(All(type.BaseType));
}
