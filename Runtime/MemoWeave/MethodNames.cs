using System.Reflection;

namespace MemoWeave;

/// <summary>Names of methods and types in the notation of C#, as users write them.</summary>
internal static class MethodNames
{
    private const string Getter = "get_";

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The name of a method, with the generic arguments of its type and its own.</summary>
    public static string Of(RuntimeMethodHandle method, RuntimeTypeHandle declaringType)
    {
        try
        {
            return MethodBase.GetMethodFromHandle(method, declaringType) is { } found ? Of(found) : "?";
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException or InvalidOperationException)
        {
            // A name is for people; an application stripped of its metadata has none to show.
            return Type.GetTypeFromHandle(declaringType) is { } type ? $"{Of(type)}.?" : "?";
        }
    }

    /// <summary>The name of a type.</summary>
    public static string Of(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsGenericParameter) return type.Name;
        if (type.IsByRef || type.IsPointer) return Of(type.GetElementType()!) + (type.IsByRef ? "&" : "*");
        if (type.IsArray) return OfArray(type);
        return Nullable.GetUnderlyingType(type) is { } value ? Of(value) + "?" : OfNamed(type);
    }

    private static string Of(MethodBase method)
    {
        var type = Of(method.DeclaringType!);
        var parameters = string.Join(", ", method.GetParameters().Select(Of));
        // An explicit implementation has the name of the interface before it.
        var simple = method.Name.LastIndexOf('.') + 1;
        if (method.IsSpecialName && method.Name.AsSpan(simple).StartsWith(Getter))
        {
            var property = method.Name.Remove(simple, Getter.Length);
            return parameters.Length == 0 ? $"{type}.{property}" : $"{type}.{property}[{parameters}]";
        }

        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Of))}>" : "";
        // Conversions are the only methods that their result alone can tell apart.
        var result = method is MethodInfo { Name: "op_Implicit" or "op_Explicit" or "op_CheckedExplicit" } conversion ? $" as {Of(conversion.ReturnType)}" : "";
        return $"{type}.{method.Name}{generic}({parameters}){result}";
    }

    private static string Of(ParameterInfo parameter)
    {
        if (!parameter.ParameterType.IsByRef) return Of(parameter.ParameterType);
        var modifier = parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
        return modifier + Of(parameter.ParameterType.GetElementType()!);
    }

    /// <summary>C# writes the ranks of an array of arrays from the outside in.</summary>
    private static string OfArray(Type array)
    {
        var ranks = "";
        var element = array;
        for (; element.IsArray; element = element.GetElementType()!) ranks += $"[{new string(',', element.GetArrayRank() - 1)}]";
        return Of(element) + ranks;
    }

    private static string OfNamed(Type type)
    {
        var arguments = type.GetGenericArguments();
        var outer = type.DeclaringType is { } declaring ? OfNested(declaring, arguments) + "." : type.Namespace is { } space ? space + "." : "";
        return outer + OwnName(type, arguments);
    }

    /// <summary>A nested type repeats the generic parameters of the types around it, and alone knows their arguments.</summary>
    private static string OfNested(Type declaring, Type[] arguments)
    {
        var outer = declaring.DeclaringType is { } next ? OfNested(next, arguments) + "." : declaring.Namespace is { } space ? space + "." : "";
        return outer + OwnName(declaring, arguments);
    }

    private static string OwnName(Type type, Type[] arguments)
    {
        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        if (tick < 0) return type.Name;
        var inherited = type.DeclaringType?.GetGenericArguments().Length ?? 0;
        var own = arguments.Take(type.GetGenericArguments().Length).Skip(inherited);
        return $"{type.Name[..tick]}<{string.Join(", ", own.Select(Of))}>";
    }
}
