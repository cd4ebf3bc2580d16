using System.Reflection;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values;

/// <summary>A place that objects are copied from: a field, or the elements of an array.</summary>
/// <param name="name">What a user calls it; empty for what the framework keeps to itself.</param>
internal sealed class CopySite(string name)
{
    private CopyPlan? _last;

    /// <summary>The elements of an array.</summary>
    public const string Elements = "[]";

    /// <summary>What a user calls it.</summary>
    public string Name { get; } = name;

    /// <summary>The place that a whole value comes from.</summary>
    public static CopySite ForRoot(Type type) => new(SimpleName(type));

    /// <summary>A field.</summary>
    public static CopySite For(FieldInfo field)
    {
        var owner = field.DeclaringType!;
        if (!FrameworkTypes.Contains(owner)) return new CopySite("." + FieldNames.UserName(field));
        if (typeof(ITuple).IsAssignableFrom(owner)) return new CopySite("." + field.Name.Replace("m_", "", StringComparison.Ordinal));
        if (owner.IsConstructedGenericType && owner.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)) return new CopySite(field.Name == "key" ? ".Key" : ".Value");
        return new CopySite(field.Name.EndsWith("omparer", StringComparison.Ordinal) ? ".Comparer" : "");
    }

    /// <summary>What is done with an object that was found here. Most places see one type again and again.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public CopyPlan PlanFor(object value)
    {
        var last = _last;
        return last is not null && last.Type == value.GetType() ? last : Find(value.GetType());
    }

    private static string SimpleName(Type type)
    {
        if (type.IsArray) return SimpleName(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        var name = type.Name.Split('`')[0];
        return type.IsConstructedGenericType ? $"{name}<{string.Join(", ", type.GenericTypeArguments.Select(SimpleName))}>" : name;
    }

    private CopyPlan Find(Type type)
    {
        var plan = CopyPlans.Of(type);
        // What is refused may be known better later (rule K5).
        if (plan is not RefusedPlan) _last = plan;
        return plan;
    }
}
