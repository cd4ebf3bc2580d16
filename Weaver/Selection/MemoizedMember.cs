using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>A member that carries <c>[Memo]</c>, and the method that the mark means.</summary>
/// <param name="Marked">The method, property or type that carries the attribute.</param>
/// <param name="Method">The method to memoize; <see langword="null"/> if the mark means none (a type, a property without a getter).</param>
/// <param name="Settings">What the attribute says.</param>
internal sealed record MemoizedMember(IMemberDefinition Marked, MethodDefinition? Method, MemoSettings Settings)
{
    private InstanceState? _instanceState;

    /// <summary>What the method reads of the object it is called on.</summary>
    public InstanceState InstanceState => _instanceState ??= InstanceState.Of(Method!);

    /// <summary>The name a user knows the method by: <c>Load</c>, and <c>Total</c> for the getter <c>get_Total</c>.</summary>
    public string UserName => Method is { IsGetter: true } getter ? WithoutPrefix(getter.Name, "get_") : Marked.Name;

    /// <summary>The member with its namespace and types, without what the compiler made of their names: the analyzer names it alike.</summary>
    public string DisplayName => Marked is TypeDefinition type ? NameOf(type) : $"{NameOf(Marked.DeclaringType)}.{SourceName}";

    // A local function L of M is called "<M>g__L|0_0", a lambda "<M>b__0".
    private string SourceName
    {
        get
        {
            var start = UserName.IndexOf(">g__", StringComparison.Ordinal);
            return start >= 0 ? UserName.Substring(start + 4).Split('|')[0]
                : UserName.Contains(">b__") ? "<lambda>"
                : UserName;
        }
    }

    private static string NameOf(TypeDefinition type)
    {
        // Closures and the skeletons of extension blocks stand between a member and its type.
        if (type.DeclaringType is { } outer)
            return type.Name[0] == '<' ? NameOf(outer) : $"{NameOf(outer)}.{type.Name.Split('`')[0]}";
        return type.FullName.Split('`')[0];
    }

    // An explicit implementation is called "Namespace.IShop.get_Total".
    private static string WithoutPrefix(string name, string prefix)
    {
        var start = name.LastIndexOf('.') + 1;
        return string.CompareOrdinal(name, start, prefix, 0, prefix.Length) == 0 ? name.Remove(start, prefix.Length) : name;
    }
}
