using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Rules;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace MemoWeave.Fody.Selection;

/// <summary>The marks that speak of many methods: <c>[Memo]</c> on a class, and on the assembly.</summary>
internal static class Marks
{
    /// <summary>What is wrong with the marks themselves, whatever methods they reach. The assembly's is checked as one of its type <c>&lt;Module&gt;</c>.</summary>
    public static IEnumerable<Diagnostic> Check(ModuleDefinition module) =>
        Classes(module).SelectMany(type => Checker.Check(Mark(type, type, MemoPolicySource.Class)))
            .Concat(module.Assembly.Memo() is null ? [] : Checker.Check(Mark(module.Types[0], module.Assembly, MemoPolicySource.Assembly) with { DisplayName = module.Assembly.Name.Name }));

    /// <summary>Marks that reach nothing: most likely their user expects otherwise.</summary>
    public static IEnumerable<Diagnostic> CheckReach(ModuleDefinition module, IReadOnlyCollection<MemoizedMember> members)
    {
        var reached = new HashSet<TypeDefinition>(members.Select(m => m.Marked.DeclaringType));
        foreach (var type in Classes(module).Where(type => !reached.Contains(type)))
            yield return ReachesNothing($"'{CecilFacts.Of(type)}'", SourcePosition.Of(type));
        if (module.Assembly.Memo() is not null && members.Count == 0)
            yield return ReachesNothing($"the assembly '{module.Assembly.Name.Name}'", null);
    }

    private static IEnumerable<TypeDefinition> Classes(ModuleDefinition module) =>
        module.GetTypes().Where(type => type.Memo() is not null && !MemoizedMemberFinder.IsExtensionSkeleton(type));

    private static MemoizedMember Mark(TypeDefinition marked, ICustomAttributeProvider carrier, MemoPolicySource source) =>
        new(marked, null, new MemoSettings([.. Setting.Of(carrier.Memo()!, source)]));

    private static Diagnostic ReachesNothing(string marked, SequencePoint? position) =>
        new(BuildRule.NothingReached.Code, BuildRule.NothingReached.Severity, BuildRule.NothingReached.Message(marked), position);
}
