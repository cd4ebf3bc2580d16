using MemoWeave.Fody.Selection;

namespace MemoWeave.Fody.Checks;

/// <summary>Runs every rule over a member. What breaks a rule is told, never left out in silence (rule W4).</summary>
internal static class Checker
{
    private static readonly Rule[] OfMethods = [.. SignatureRules.All, .. ResultRules.All, .. SettingRules.All, .. InstanceRules.All];

    public static IReadOnlyList<Rule> Rules { get; } = [.. MemberRules.All, .. OfMethods];

    public static IReadOnlyList<Diagnostic> Check(MemoizedMember member)
    {
        // Where the mark stands on the wrong thing, its signature is beside the point.
        var misplaced = Check(member, MemberRules.All);
        return misplaced.Count > 0 ? misplaced : Check(member, OfMethods);
    }

    private static IReadOnlyList<Diagnostic> Check(MemoizedMember member, IEnumerable<Rule> rules) =>
    [
        .. from rule in rules
           from cause in rule.Violations(member)
           select new Diagnostic(rule.Code, rule.Severity, Message(member, rule, cause), SourcePosition.Of(member.Marked)),
    ];

    private static string Message(MemoizedMember member, Rule rule, string cause)
    {
        var verdict = rule.Severity == Severity.Error ? "can't be memoized: " : "";
        return $"'{member.DisplayName}' {verdict}{cause}. {rule.Remedy}.";
    }
}
