using MemoWeave.Fody.Selection;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Checks;

/// <summary>Runs every rule over a member.</summary>
internal static class Checker
{
    public static IEnumerable<Diagnostic> Check(MemoizedMember member) =>
        RuleList.Check(CecilFacts.Of(member)).Select(finding =>
            new Diagnostic(finding.Rule.Code, finding.Rule.Severity, finding.Message, SourcePosition.Of(member.Marked)) { Reporter = finding.Rule.Reporter });
}
