using System.Globalization;
using System.Text.RegularExpressions;
using Mono.Cecil;

namespace MemoWeave.Fody.Configuration;

/// <summary>Types as patterns write them: full names with dots, <c>System.Collections.Generic.List&lt;System.Int32&gt;[]</c>, <c>System.Int32?</c>.</summary>
internal static class PatternTypeNames
{
    private static readonly Dictionary<string, string> Keywords = new()
    {
        ["bool"] = "System.Boolean",
        ["byte"] = "System.Byte",
        ["sbyte"] = "System.SByte",
        ["char"] = "System.Char",
        ["decimal"] = "System.Decimal",
        ["double"] = "System.Double",
        ["float"] = "System.Single",
        ["int"] = "System.Int32",
        ["uint"] = "System.UInt32",
        ["nint"] = "System.IntPtr",
        ["nuint"] = "System.UIntPtr",
        ["long"] = "System.Int64",
        ["ulong"] = "System.UInt64",
        ["short"] = "System.Int16",
        ["ushort"] = "System.UInt16",
        ["object"] = "System.Object",
        ["string"] = "System.String",
        ["dynamic"] = "System.Object",
    };

    /// <summary>The dotted name of a type without its type parameters: <c>Shop.Box.Item</c> for <c>Shop.Box`1/Item</c>.</summary>
    public static string Path(TypeReference type)
    {
        var own = type.Name.Split('`')[0];
        return type.DeclaringType is { } outer ? $"{Path(outer)}.{own}" : type.Namespace.Length > 0 ? $"{type.Namespace}.{own}" : own;
    }

    /// <summary>The name of a parameter's type.</summary>
    public static string Of(TypeReference type) => type.WithoutModifiers() switch
    {
        ArrayType array => OfArray(array),
        GenericInstanceType generic when generic.ElementType.FullName == "System.Nullable`1" => Of(generic.GenericArguments[0]) + "?",
        GenericInstanceType generic => OfGeneric(generic.ElementType, new Queue<TypeReference>(generic.GenericArguments)),
        GenericParameter parameter => parameter.Name,
        PointerType pointer => Of(pointer.ElementType) + "*",
        var plain => Path(plain),
    };

    /// <summary>The same name, for a type as a user wrote it.</summary>
    public static string Normalize(string written)
    {
        var names = Regex.Replace(written, @"\s+", "");
        names = Regex.Replace(names, @"[\w.+]+", name => Keywords.TryGetValue(name.Value, out var full) ? full : name.Value.Replace('+', '.'));
        // Of a reference, metadata doesn't tell "or null" from "never null".
        return names.Replace("System.String?", "System.String").Replace("System.Object?", "System.Object");
    }

    // C# writes the ranks of an array of arrays from the outside in.
    private static string OfArray(ArrayType array)
    {
        var ranks = "";
        TypeReference element = array;
        for (; element is ArrayType outer; element = outer.ElementType.WithoutModifiers())
            ranks += $"[{new string(',', outer.Rank - 1)}]";
        return Of(element) + ranks;
    }

    // A nested type has the arguments of the types around it before its own.
    private static string OfGeneric(TypeReference type, Queue<TypeReference> arguments)
    {
        var outer = type.DeclaringType is { } declaring ? OfGeneric(declaring, arguments) + "." : type.Namespace.Length > 0 ? type.Namespace + "." : "";
        var parts = type.Name.Split('`');
        if (parts.Length == 1)
            return outer + parts[0];
        var own = Enumerable.Range(0, int.Parse(parts[1], CultureInfo.InvariantCulture)).Select(_ => Of(arguments.Dequeue())).ToList();
        return $"{outer}{parts[0]}<{string.Join(",", own)}>";
    }
}
