using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>What users call the fields that the compiler made for them.</summary>
internal static class FieldNames
{
    /// <summary>The name of the property, the parameter or the anonymous type's member that a field stands behind, or the field's own.</summary>
    public static string UserName(FieldInfo field)
    {
        var name = field.Name;
        return name.StartsWith('<') && name.IndexOf('>', StringComparison.Ordinal) is > 1 and var end ? name[1..end] : name;
    }

    /// <summary>Whether it is the field behind a property that has no other code.</summary>
    public static bool IsBackingField(FieldInfo field) => field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal);
}
