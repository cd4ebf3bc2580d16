using MemoWeave.Fody.Plans;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Selection;

/// <summary>All that is memoized, for who asks about a method from outside.</summary>
internal sealed class MemoizedMethods(IEnumerable<MemoizedMember> members)
{
    private readonly Dictionary<MethodDefinition, MemoizedMember> _own = members.Where(m => m.Method is not null).ToDictionary(m => m.Method!);

    /// <summary>What there is to know of its entries; <see langword="null"/>: it is not memoized.</summary>
    public KnownEntries? EntriesOf(MethodDefinition method)
    {
        if (_own.TryGetValue(method, out var member))
        {
            var sources = KeyPlan.SourcesOf(method, member.Settings);
            var isShared = MemoPlan.HomeOf(member) == EntriesHome.Method && sources.All(s => s.Parameter is not null);
            return new KnownEntries(isShared, [.. sources.Select(s => s.Parameter).OfType<ParameterDefinition>()]);
        }
        // Another assembly's tells that it is woven, and not how it was configured: there a name leaves no parameter out.
        return method.HasAttribute("MemoWeave.Calls.WovenAttribute")
            ? new KnownEntries(method.IsStatic, [.. method.Parameters.Where(p => !p.IsOutReference() && !KeyableTypes.IsExcluded(p, new([new("UnderscoreExcludes", false, MemoPolicySource.Default)])))])
            : null;
    }
}

/// <summary>What is known of a memoized method's entries.</summary>
/// <param name="IsShared">Whether the object it is called on has nothing to do with them.</param>
/// <param name="Keyed">The parameters that are part of the key.</param>
internal sealed record KnownEntries(bool IsShared, IReadOnlyList<ParameterDefinition> Keyed);
