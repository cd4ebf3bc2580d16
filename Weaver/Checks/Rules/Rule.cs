namespace MemoWeave.Rules;

/// <summary>One thing a memoized member must be: its reserved code, how to see that it is not, and what to do about it.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Severity">Whether a violation fails the build, warns, or is only told.</param>
/// <param name="Title">What breaks the rule, in a few words.</param>
/// <param name="Violations">The causes; empty when the member is fine.</param>
/// <param name="Remedy">What the user can do, as a sentence.</param>
/// <remarks>The rules know no metadata reader: the weaver and the analyzer compile these very files, so that the editor and the build say the same.</remarks>
internal sealed record Rule(string Code, Severity Severity, string Title, Func<MemberFacts, IEnumerable<Violation>> Violations, string Remedy)
{
    /// <summary>Who can see that the rule is broken.</summary>
    public Reporter Reporter { get; init; }

    public static Rule Error(string code, string title, Func<MemberFacts, IEnumerable<Violation>> violations, string remedy) =>
        new(code, Severity.Error, title, violations, remedy);

    public static Rule Error(string code, string title, Func<MemberFacts, bool> violated, string cause, string remedy) =>
        Error(code, title, member => violated(member) ? [new Violation(cause)] : [], remedy);

    public static Rule Warning(string code, string title, Func<MemberFacts, IEnumerable<Violation>> violations, string remedy) =>
        new(code, Severity.Warning, title, violations, remedy);

    public static Rule Warning(string code, string title, Func<MemberFacts, bool> violated, string cause, string remedy) =>
        Warning(code, title, member => violated(member) ? [new Violation(cause)] : [], remedy);

    public static Rule Information(string code, string title, Func<MemberFacts, IEnumerable<Violation>> violations, string remedy) =>
        new(code, Severity.Information, title, violations, remedy);

    /// <summary>What a user reads: the thing, the cause, the remedy.</summary>
    public string Message(MemberFacts member, Violation violation)
    {
        var verdict = Severity == Severity.Error ? "can't be memoized: " : "";
        return $"'{member.DisplayName}' {verdict}{violation.Cause}. {Remedy}.";
    }
}
