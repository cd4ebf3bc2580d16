using System.Collections.Concurrent;
using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>Tells the types of .NET and its extensions from those of users.</summary>
internal static class FrameworkTypes
{
    // The public keys that .NET, ASP.NET Core, Entity Framework and their packages are signed with.
    private static readonly HashSet<string> Keys =
        ["B77A5C561934E089", "B03F5F7F11D50A3A", "7CEC85D7BEA7798E", "CC7B13FFCD2DDD51", "31BF3856AD364E35", "ADB9793829DDAE60"];

    private static readonly ConcurrentDictionary<Assembly, bool> Known = [];

    /// <summary>Whether the type is declared by the framework.</summary>
    public static bool Contains(Type type) =>
        Known.GetOrAdd(type.Assembly, static assembly => IsOfFramework(assembly.GetName()));

    /// <summary>Whether an assembly of the name is the framework's.</summary>
    public static bool IsOfFramework(AssemblyName assembly) => assembly.GetPublicKeyToken() is { } token && Keys.Contains(Convert.ToHexString(token));

    /// <summary>
    /// The type that users know a value by: for a type that the framework keeps to itself (one of the many kinds of
    /// <c>FrozenSet</c>) the public one it derives from.
    /// </summary>
    public static Type Public(Type type)
    {
        var known = type;
        while (!IsPublic(known) && Contains(known) && known.BaseType is { } parent) known = parent;
        return known == typeof(object) || known == typeof(ValueType) ? type : known;
    }

    // Type.IsVisible would also ask about type arguments, which are the user's.
    private static bool IsPublic(Type type)
    {
        for (var t = type; t is not null; t = t.DeclaringType)
        {
            if (!t.IsPublic && !t.IsNestedPublic) return false;
        }

        return true;
    }
}
