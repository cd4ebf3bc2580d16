using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace MemoWeave.Pages.Calls;

/// <summary>The XML documentation files that compilers write beside assemblies.</summary>
internal static partial class XmlDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, Dictionary<string, string>> Files = [];

    /// <summary>The summary of a type or member; empty, if there is none.</summary>
    public static string SummaryOf(MemberInfo member) => Files.GetOrAdd(member.Module.Assembly, Read).GetValueOrDefault(IdOf(member), "");

    private static Dictionary<string, string> Read(Assembly assembly)
    {
        try
        {
            var file = Path.ChangeExtension(assembly.Location, ".xml");
            if (!File.Exists(file)) return [];
            return XDocument.Load(file).Descendants("member")
                .Where(static member => member.Attribute("name") is not null && member.Element("summary") is not null)
                .GroupBy(static member => member.Attribute("name")!.Value)
                .ToDictionary(static members => members.Key, static members => Plain(members.First().Element("summary")!), StringComparer.Ordinal);
        }
        catch (Exception exception) when (exception is IOException or XmlException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Plain(XElement summary)
    {
        var text = string.Concat(summary.DescendantNodes().Select(static node => node switch
        {
            XText text => text.Value,
            XElement { IsEmpty: true } reference => (reference.Attribute("cref") ?? reference.Attribute("name") ?? reference.Attribute("langword"))?.Value.Split(':')[^1] ?? "",
            _ => "",
        }));
        return Spaces().Replace(text, " ").Trim();
    }

    // As the compiler names members in the file; of a method with type parameters only those without parameters of such types are found.
    private static string IdOf(MemberInfo member)
    {
        var type = (member as Type ?? member.DeclaringType!).FullName?.Replace('+', '.') ?? "";
        return member switch
        {
            Type => $"T:{type}",
            ConstructorInfo constructor => $"M:{type}.#ctor{Parameters(constructor)}",
            MethodInfo method => $"M:{type}.{method.Name}{(method.IsGenericMethod ? $"``{method.GetGenericArguments().Length}" : "")}{Parameters(method)}",
            PropertyInfo => $"P:{type}.{member.Name}",
            FieldInfo => $"F:{type}.{member.Name}",
            _ => $"E:{type}.{member.Name}",
        };
    }

    private static string Parameters(MethodBase method)
    {
        var parameters = method.GetParameters();
        return parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(static parameter => TypeId(parameter.ParameterType)))})";
    }

    private static string TypeId(Type type)
    {
        if (type.IsByRef) return $"{TypeId(type.GetElementType()!)}@";
        if (type.IsArray) return $"{TypeId(type.GetElementType()!)}[{(type.GetArrayRank() == 1 ? "" : string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank())))}]";
        if (!type.IsConstructedGenericType) return type.FullName?.Replace('+', '.') ?? type.Name;
        var definition = type.GetGenericTypeDefinition().FullName!.Split('`')[0].Replace('+', '.');
        return $"{definition}{{{string.Join(',', type.GetGenericArguments().Select(TypeId))}}}";
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
