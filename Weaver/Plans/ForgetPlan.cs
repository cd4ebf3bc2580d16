using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>All that is decided about a method that forgets entries of others.</summary>
/// <param name="Method">The method.</param>
/// <param name="UserName">What the woven members are named after.</param>
/// <param name="DisplayName">What the log calls it.</param>
/// <param name="Asks">The entries, by the calls that would answer with them.</param>
/// <param name="Tags">The tags.</param>
internal sealed record ForgetPlan(MethodDefinition Method, string UserName, string DisplayName, IReadOnlyList<AskPlan> Asks, IReadOnlyList<TagTemplate> Tags)
{
    /// <summary>The parameters whose values are needed, in order.</summary>
    public IReadOnlyList<ParameterDefinition> Used =>
        [.. Method.Parameters.Where(p => Asks.Any(a => a.Arguments.Contains(p)) || Tags.Any(t => t.Placeholders.Any(v => v.Path[0] == p.Name)))];
}

/// <summary>A call of a memoized method that is made only to learn its entry.</summary>
/// <param name="Target">The memoized method.</param>
/// <param name="Host">The type that declares it, closed in the terms of the method that forgets.</param>
/// <param name="On">What it is called on.</param>
/// <param name="Arguments">For each parameter the one that is passed for it; <see langword="null"/>: a default value.</param>
internal sealed record AskPlan(MethodDefinition Target, TypeReference Host, AskedOn On, IReadOnlyList<ParameterDefinition?> Arguments);

/// <summary>What a memoized method is called on that is asked for its entry.</summary>
internal enum AskedOn
{
    /// <summary>It is static.</summary>
    Nothing,

    /// <summary>No object at all, which nobody looks at: neither the key nor the entries have to do with it.</summary>
    Null,

    /// <summary>The object that the method which forgets is called on.</summary>
    This,

    /// <summary>The same, by a call that may reach an override.</summary>
    DispatchedThis,
}
