using MemoWeave.Fody.Selection;
using MemoWeave.Rules;

namespace MemoWeave.Fody.Checks;

/// <summary>
/// What the checks mean for the build. A member that its user named must be one that can be memoized; one that is merely
/// reached, by its class, its assembly or a pattern with a <c>*</c>, stays as it is if it can't, and the reason is told (rule F2).
/// </summary>
internal static class Verdict
{
    // A setting that is wrong is wrong wherever it was said: it is no reason to leave a method as it is.
    private static readonly HashSet<string> SettingCodes = [.. SettingRules.All.Concat(TagRules.All).Concat(NamedMethodRules.All).Select(rule => rule.Code)];

    /// <summary>Checks the members; hands back those to weave, and adds what is to be told to <paramref name="diagnostics"/>.</summary>
    public static IReadOnlyList<MemoizedMember> Of(IEnumerable<MemoizedMember> members, List<Diagnostic> diagnostics)
    {
        List<MemoizedMember> accepted = [];
        foreach (var member in members)
        {
            var found = Checker.Check(member);
            if (member.IsSwept && found.Any(IsReasonToLeaveIt))
            {
                diagnostics.AddRange(found.Where(IsReasonToLeaveIt).Select(LeftAsItIs));
                continue;
            }
            diagnostics.AddRange(found.Select(d => Told(d, member)));
            accepted.Add(member);
        }
        return accepted;
    }

    private static bool IsReasonToLeaveIt(Diagnostic diagnostic) => diagnostic.Severity == Severity.Error && !SettingCodes.Contains(diagnostic.Code);

    private static Diagnostic Told(Diagnostic diagnostic, MemoizedMember member) => diagnostic with
    {
        Position = member.NamedAt ?? diagnostic.Position,
        // Who asks for a whole class at once is not asked back about each of its methods.
        Severity = member.IsSwept && diagnostic.Severity == Severity.Warning ? Severity.Information : diagnostic.Severity,
    };

    private static Diagnostic LeftAsItIs(Diagnostic diagnostic) => diagnostic with
    {
        Severity = Severity.Information,
        Message = $"{diagnostic.Message} It stays as it is: only its class, its assembly or a pattern with * asks for it.",
    };
}
