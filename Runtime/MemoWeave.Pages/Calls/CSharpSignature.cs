using System.Reflection;

namespace MemoWeave.Pages.Calls;

/// <summary>Writes types and members as C# does.</summary>
internal static class CSharpSignature
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
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
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(MemberInfo member) => member switch
    {
        Type type => $"{Kind(type)} {Name(type)}",
        ConstructorInfo constructor => $"{Plain(constructor.DeclaringType!.Name)}({Parameters(constructor)})",
        MethodInfo method => $"{Static(method)}{(method.ReturnType.IsByRef ? "ref " : "")}{Name(method.ReturnType)} {method.Name}{Arguments(method.GetGenericArguments())}({Parameters(method)})",
        PropertyInfo property => $"{Static(property.GetMethod ?? property.SetMethod!)}{Name(property.PropertyType)} {property.Name} {{ {(property.CanRead ? "get; " : "")}{(property.CanWrite ? "set; " : "")}}}",
        FieldInfo { IsLiteral: true } field => $"const {Name(field.FieldType)} {field.Name}",
        FieldInfo field => $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}",
        EventInfo made => $"event {Name(made.EventHandlerType!)} {made.Name}",
        _ => member.Name,
    };

    public static string FullName(Type type) => type.Namespace is { Length: > 0 } space && !Keywords.ContainsKey(type) ? $"{space}.{Name(type)}" : Name(type);

    public static string Name(Type type)
    {
        if (Keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return ArrayName(type);
        if (type.IsPointer) return $"{Name(type.GetElementType()!)}*";
        if (Nullable.GetUnderlyingType(type) is { } value) return $"{Name(value)}?";
        var outer = type is { IsNested: true, IsGenericParameter: false } ? $"{Plain(type.DeclaringType!.Name)}." : "";
        return $"{outer}{Plain(type.Name)}{Arguments(type.GetGenericArguments())}";
    }

    // The outermost array's brackets come first: int[][,] is an array of int[,].
    private static string ArrayName(Type type)
    {
        var brackets = "";
        for (; type.IsArray; type = type.GetElementType()!) brackets += $"[{new string(',', type.GetArrayRank() - 1)}]";
        return Name(type) + brackets;
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        _ => type.GetMethod("<Clone>$") is null ? "class" : "record",
    };

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Plain(string name) => name.Split('`')[0];

    private static string Arguments(Type[] arguments) => arguments.Length == 0 ? "" : $"<{string.Join(", ", arguments.Select(Name))}>";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(static parameter => $"{Way(parameter)}{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Way(ParameterInfo parameter) => !parameter.ParameterType.IsByRef ? "" : parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref ";
}
