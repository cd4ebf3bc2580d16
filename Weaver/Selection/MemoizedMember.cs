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

    public string DisplayName => Marked is TypeDefinition ? Marked.FullName : $"{UserType(Marked.DeclaringType).FullName.Replace('/', '.')}.{WithoutMangling(UserName)}";

    // Lambdas stand in a nested type of the compiler's.
    private static TypeDefinition UserType(TypeDefinition type) =>
        type.DeclaringType is { } outer && type.Name.StartsWith("<>", StringComparison.Ordinal) ? UserType(outer) : type;

    // "<M>g__Local|0_0" is the local function Local of M, "<M>b__0_0" a lambda in it.
    private static string WithoutMangling(string name)
    {
        if (name.Contains(">b__"))
            return $"{name.Substring(1, name.LastIndexOf('>') - 1)}.(lambda)";
        return name.Split([">g__", "|"], StringSplitOptions.None) is [var method, var local, ..] ? $"{method.Substring(1)}.{local}" : name;
    }

    // An explicit implementation is called "Namespace.IShop.get_Total".
    private static string WithoutPrefix(string name, string prefix)
    {
        var start = name.LastIndexOf('.') + 1;
        return string.CompareOrdinal(name, start, prefix, 0, prefix.Length) == 0 ? name.Remove(start, prefix.Length) : name;
    }
}
