using MemoWeave.Fody.Selection;

namespace MemoWeave.Fody.Checks;

internal enum Severity
{
    Information,
    Warning,
    Error,
}

/// <summary>One thing a memoized member must be: its reserved code, how to see that it is not, and what to do about it.</summary>
/// <param name="Code">A code <c>MW####</c>, never used for anything else.</param>
/// <param name="Severity">Whether a violation fails the build, warns, or is only told.</param>
/// <param name="Violations">The causes, in words that follow the member's name and, for an error, "can't be memoized:"; empty when the member is fine.</param>
/// <param name="Remedy">What the user can do, as a sentence.</param>
internal sealed record Rule(string Code, Severity Severity, Func<MemoizedMember, IEnumerable<string>> Violations, string Remedy)
{
    public static Rule Error(string code, Func<MemoizedMember, IEnumerable<string>> violations, string remedy) => new(code, Severity.Error, violations, remedy);

    public static Rule Error(string code, Func<MemoizedMember, bool> violated, string cause, string remedy) =>
        Error(code, member => violated(member) ? [cause] : [], remedy);

    public static Rule Warning(string code, Func<MemoizedMember, IEnumerable<string>> violations, string remedy) => new(code, Severity.Warning, violations, remedy);

    public static Rule Warning(string code, Func<MemoizedMember, bool> violated, string cause, string remedy) =>
        Warning(code, member => violated(member) ? [cause] : [], remedy);

    public static Rule Information(string code, Func<MemoizedMember, IEnumerable<string>> violations, string remedy) => new(code, Severity.Information, violations, remedy);
}
