using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>
/// Decides what a method forgets: matches its parameters to those of the memoized methods it names, and its tags to its parameters.
/// What doesn't match is a build error, for an entry that is never forgotten would be found by nobody but the user's users.
/// </summary>
internal sealed class ForgetPlanner
{
    private readonly ForgettingMethod _method;
    private readonly MemoizedMethods _memoized;
    private readonly List<Diagnostic> _diagnostics;

    private ForgetPlanner(ForgettingMethod method, MemoizedMethods memoized, List<Diagnostic> diagnostics) =>
        (_method, _memoized, _diagnostics) = (method, memoized, diagnostics);

    /// <summary>The plans of all methods of a module that forget; of those with a fault, none that is to be used.</summary>
    public static IReadOnlyList<ForgetPlan> For(ModuleDefinition module, IReadOnlyCollection<MemoizedMember> members, List<Diagnostic> diagnostics)
    {
        var memoized = new MemoizedMethods(members);
        return
        [
            .. from method in ForgettingMethod.In(module)
               // That it is memoized itself was told of it as a memoized one.
               where memoized.EntriesOf(method.Method) is null
               select new ForgetPlanner(method, memoized, diagnostics).Plan(),
        ];
    }

    private ForgetPlan Plan()
    {
        var faults = ForgettingRules.Check(_method.Method).ToList();
        foreach (var (rule, things) in faults)
            Tell(rule, things);
        // Where the attribute stands on the wrong thing, what it says is beside the point.
        return faults.Count > 0
            ? new ForgetPlan(_method.Method, _method.UserName, _method.DisplayName, [], [])
            : new ForgetPlan(_method.Method, _method.UserName, _method.DisplayName, [.. _method.Method.ForgottenMembers().SelectMany(Asks)], [.. Tags()]);
    }

    private IEnumerable<TagTemplate> Tags()
    {
        var parameters = CecilFacts.ParametersOf(_method.Method);
        foreach (var tag in _method.Method.ForgottenTags())
        {
            var faults = TagFault.Of(tag, parameters).ToList();
            foreach (var fault in faults)
                Tell(ForgetRule.BadTag, fault.Cause);
            if (faults.Count == 0)
                yield return TagTemplate.Parse(tag!);
        }
    }

    private IEnumerable<AskPlan> Asks((string Member, TypeReference? Type) named)
    {
        var type = named.Type is null ? _method.UserType : InOwnTerms(named.Type);
        if (type.Resolve() is { HasGenericParameters: true } && type is not GenericInstanceType)
        {
            Tell(ForgetRule.OtherTypes, CecilFacts.Of(type).ToString());
            return [];
        }
        var overloads = ForgottenOverloads.Of(named.Member, type, _method.Method);
        var memoized = overloads.Select(o => (Overload: o, Entries: _memoized.EntriesOf(o.Method))).Where(o => o.Entries is not null).ToList();
        if (memoized.Count == 0)
        {
            if (overloads.Count == 0)
                Tell(ForgetRule.NotThere, CecilFacts.Of(type).ToString(), named.Member);
            else
                Tell(ForgetRule.NotMemoized, NameOf(overloads[0]));
            return [];
        }
        var matches = memoized.Select(o => new EntryMatch(_method, o.Overload, o.Entries!)).ToList();
        var matching = matches.Where(m => m.Mismatch is null).ToList();
        if (matching.Count == 0)
            Tell(matches[0].Mismatch!.Value.Rule, [NameOf(memoized[0].Overload), .. matches[0].Mismatch!.Value.Things]);
        foreach (var match in matching.Where(m => m.On is null))
            Tell(ForgetRule.NoObject, NameOf(match.Overload));
        return matching.Where(m => m.On is not null).Select(m => m.ToPlan());
    }

    // `typeof(Box<>)` within Box means the box itself.
    private TypeReference InOwnTerms(TypeReference type) =>
        type is not GenericInstanceType && ForgottenOverloads.Lineage(_method.UserType).FirstOrDefault(t => t.GetElementType().FullName == type.FullName) is { } own ? own : type;

    private static string NameOf(Overload overload) => $"{CecilFacts.Of(overload.Host)}.{overload.Method.SimpleName()}";

    private void Tell(ForgetRule rule, params object[] things) =>
        _diagnostics.Add(new Diagnostic(rule.Code, Severity.Error, rule.Message(_method.DisplayName, things), SourcePosition.Of(_method.Method)));
}
