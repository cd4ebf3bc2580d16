using System.Runtime.CompilerServices;

namespace MemoWeave.Shapes;

/// <summary>Names of types that stay the same across versions: namespace, nesting, generic arguments and simple assembly names.</summary>
internal static class TypeNames
{
    private static readonly ConditionalWeakTable<Type, string> Names = [];
    private static readonly Dictionary<string, int> Uses = [];

    /// <summary>The stable name of a type. Two types of a process never share one.</summary>
    public static string Of(Type type)
    {
        if (Names.TryGetValue(type, out var known)) return known;
        var name = Compose(type);
        lock (Uses)
        {
            if (Names.TryGetValue(type, out known)) return known;
            // The same assembly loaded a second time, in a load context of its own, has types of the same names that are others.
            var uses = Uses[name] = Uses.GetValueOrDefault(name) + 1;
            if (uses > 1) name = $"{name}#{uses}";
            Names.Add(type, name);
            return name;
        }
    }

    private static string Compose(Type type)
    {
        if (type.HasElementType)
        {
            var suffix = type.IsByRef ? "&" : type.IsPointer ? "*" : type.IsSZArray ? "[]" : $"[{type.GetArrayRank()}]";
            return Of(type.GetElementType()!) + suffix;
        }

        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        var name = $"{definition.FullName ?? definition.ToString()}, {definition.Assembly.GetName().Name}";
        return type.IsConstructedGenericType ? $"{name}<{string.Join("; ", type.GenericTypeArguments.Select(Of))}>" : name;
    }
}
