using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Text;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>Classes of the framework that are nothing but their fields: a copy of these is a copy of them. Names tell, so that no assembly is loaded to ask.</summary>
internal static class Innards
{
    private static readonly FrozenSet<string> Namespaces = FrozenSet.ToFrozenSet(
    [
        "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Frozen",
        "System.Collections.ObjectModel", "System.Collections.Specialized", "System.Text.Json.Nodes", "System.Xml.Linq",
    ]);

    private static readonly FrozenSet<Type> Types =
        FrozenSet.ToFrozenSet([typeof(StringBuilder), typeof(BitArray), typeof(IPAddress), typeof(IPEndPoint), typeof(FileInfo), typeof(DirectoryInfo), typeof(FormattableString)]);

    // Each stands for one thing in a process, and what they keep is not to be seen.
    private static readonly FrozenSet<string> Shared = FrozenSet.ToFrozenSet(
    [
        "System.Xml.Linq.XName", "System.Xml.Linq.XNamespace", "System.Text.Json.Serialization.JsonConverter", "System.Text.Json.Serialization.Metadata.JsonTypeInfo",
    ]);

    /// <summary>Whether objects of a class of the framework are copied by their fields.</summary>
    public static bool Contains(Type type) =>
        Types.Contains(FrameworkTypes.Public(type))
        || (type.Namespace is { } name && Namespaces.Contains(name) && !typeof(IEnumerator).IsAssignableFrom(type) && !(type.IsPublic && typeof(IDisposable).IsAssignableFrom(type)));

    /// <summary>Whether all of a process may use one object of the class.</summary>
    public static bool IsShared(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (Shared.Contains(t.FullName ?? "")) return true;
        }

        return IsComparer(type) && !FieldShapes.Instance(type).Any(static f => typeof(Delegate).IsAssignableFrom(f.FieldType));
    }

    private static bool IsComparer(Type type) =>
        typeof(IComparer).IsAssignableFrom(type) || typeof(IEqualityComparer).IsAssignableFrom(type)
        || Interfaces(type).Any(static c => c.IsConstructedGenericType && c.GetGenericTypeDefinition() is var d && (d == typeof(IEqualityComparer<>) || d == typeof(IComparer<>)));

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "What loses its interface is copied by its fields, which is the same.")]
    private static Type[] Interfaces(Type type) => type.GetInterfaces();
}
