using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>Which fields are left out of keys (rules K5, K9).</summary>
internal static class FieldMarks
{
    private const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>
    /// Whether the field is marked, or the property that it stands behind, or that property's parameter in the constructor of a record;
    /// or whether it says how a call is watched and ended, not what it computes.
    /// </summary>
    [UnconditionalSuppressMessage("Trimming", "IL2075", Justification = "Members of rooted types are kept; of others a mark may be missing, and the field is then part of the key.")]
    public static bool IsNotKey(FieldInfo field)
    {
        if (IsOfTheCall(field.FieldType) || field.IsDefined(typeof(NotKeyAttribute), inherit: false)) return true;
        if (!FieldNames.IsBackingField(field) || field.DeclaringType is not { } type) return false;
        var name = FieldNames.UserName(field);
        return type.GetProperty(name, Declared)?.IsDefined(typeof(NotKeyAttribute), inherit: false) == true
            || type.GetConstructors(Declared).Any(c => c.GetParameters().Any(p => p.Name == name && p.IsDefined(typeof(NotKeyAttribute), inherit: false)));
    }

    private static bool IsOfTheCall(Type type) =>
        type == typeof(CancellationToken) || (type.IsConstructedGenericType && type.GetGenericTypeDefinition() is var definition && (definition == typeof(IProgress<>) || definition == typeof(Progress<>)));
}
