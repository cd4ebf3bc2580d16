namespace MemoWeave.Rules;

/// <summary>All rules of memoized members. What breaks one is told, never left out in silence (rule W4).</summary>
internal static class RuleList
{
    private static readonly Rule[] OfMethods = [.. SignatureRules.All, .. ResultRules.All, .. SettingRules.All, .. TagRules.All, .. NamedMethodRules.All, .. PersistRules.All, .. InstanceRules.All];

    public static IReadOnlyList<Rule> All { get; } = [.. MemberRules.All, .. OfMethods];

    public static IReadOnlyList<Finding> Check(MemberFacts member)
    {
        // Where the mark stands on the wrong thing, its signature is beside the point.
        var misplaced = Check(member, MemberRules.All);
        return misplaced.Count > 0 ? misplaced : Check(member, OfMethods);
    }

    private static IReadOnlyList<Finding> Check(MemberFacts member, IEnumerable<Rule> rules) =>
    [
        .. from rule in rules
           from violation in rule.Violations(member)
           select new Finding(rule, member, violation),
    ];
}
