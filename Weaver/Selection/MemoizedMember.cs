using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Selection;

/// <summary>A member that is to be memoized, and the method that this means.</summary>
/// <param name="Marked">The method, property or type that carries the attribute; the method, if something else asks for it.</param>
/// <param name="Method">The method to memoize; <see langword="null"/> if the mark means none by itself (a type, a property without a getter).</param>
/// <param name="Settings">What applies to it.</param>
internal sealed record MemoizedMember(IMemberDefinition Marked, MethodDefinition? Method, MemoSettings Settings)
{
    private InstanceState? _instanceState;

    /// <summary>
    /// Whether nobody named it: its class, its assembly or a pattern with a <c>*</c> reaches it. Then it stays as it is if it
    /// can't be memoized, and the build doesn't fail.
    /// </summary>
    public bool IsSwept { get; init; }

    /// <summary>Where the configuration names it, if the configuration does.</summary>
    public SequencePoint? NamedAt { get; init; }

    /// <summary>What the code of methods calls.</summary>
    public BodyCalls? Calls { get; init; }

    /// <summary>Whether its code shows something, which a hit shows, too.</summary>
    public bool Shows => Method is not null && Calls?.Shows(Method) == true;

    /// <summary>What the method reads of the object it is called on.</summary>
    public InstanceState InstanceState => _instanceState ??= InstanceState.Of(Method!);

    /// <summary>The name a user knows the method by: <c>Load</c>, and <c>Total</c> for the getter <c>get_Total</c>.</summary>
    public string UserName => Method is { } method ? method.UserName() : Marked.Name;

    /// <summary>The member with its namespace and types, without what the compiler made of their names: the analyzer names it alike.</summary>
    public string DisplayName
    {
        get => field ?? (Marked is TypeDefinition type ? NameOf(type) : $"{NameOf(Marked.DeclaringType)}.{SourceName}");
        init;
    }

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
}
