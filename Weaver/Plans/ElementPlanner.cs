using MemoWeave.Fody.Checks;
using MemoWeave.Fody.Configuration;
using MemoWeave.Fody.Selection;
using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>Decides which methods of a module show something. One that its user named and that can't be shown again is a build error: a hit would miss it.</summary>
internal static class ElementPlanner
{
    /// <summary>Those of the module's own methods that a pattern means and that are to be woven. One that a <c>*</c> stands for stays as it is if it can't be.</summary>
    public static IReadOnlyList<FoundElement> ByPattern(ElementFinder finder, List<Diagnostic> diagnostics)
    {
        List<FoundElement> chosen = [];
        foreach (var found in finder.OwnByPattern())
        {
            var faults = found.IsSwept ? Faults(new ElementMember(found.Method, found.IsWidget)).ToList() : [];
            if (faults.Count == 0)
                chosen.Add(found);
            diagnostics.AddRange(faults.Select(fault => fault with { Severity = Severity.Information, Message = $"{fault.Message} It stays as it is: only a pattern with * means it." }));
        }
        return chosen;
    }

    public static IReadOnlyList<ElementMember> For(ModuleDefinition module, List<Diagnostic> diagnostics)
    {
        List<ElementMember> members = [.. ElementMember.In(module)];
        foreach (var member in members)
            diagnostics.AddRange(Faults(member));
        return members;
    }

    private static IEnumerable<Diagnostic> Faults(ElementMember member)
    {
        var method = member.Method;
        return method.HasElement() && method.HasWidget()
            ? [Fault(member, ElementRule.TwoMarks, [])]
            : ElementRules.Check(method).Select(fault => Fault(member, fault.Rule, fault.Things));
    }

    private static Diagnostic Fault(ElementMember member, ElementRule rule, object[] things) =>
        new(rule.Code, Severity.Error, rule.Message(member.DisplayName, member.IsWidget && rule != ElementRule.TwoMarks, things), SourcePosition.Of(member.Method));
}
