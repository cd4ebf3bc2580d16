namespace MemoWeave.Tests.Keys.Vectors;

/// <summary>Types as C# writes them, without namespaces.</summary>
internal static class CSharpNames
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(char)] = "char",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Of(value)}?";
        if (type.IsArray) return ArrayOf(type);
        if (!type.IsGenericType) return type.Name;
        var arguments = string.Join(", ", type.GenericTypeArguments.Select(Of));
        return type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) ? $"({arguments})" : $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{arguments}>";
    }

    // The outermost array's brackets come first: int[][,] is an array of int[,].
    private static string ArrayOf(Type type)
    {
        var brackets = "";
        var element = type;
        for (; element.IsArray; element = element.GetElementType()!) brackets += $"[{new string(',', element.GetArrayRank() - 1)}]";
        return Of(element) + brackets;
    }
}
