namespace MemoWeave.Rules;

/// <summary>A rule that a member breaks, and how.</summary>
internal sealed record Finding(Rule Rule, MemberFacts Member, Violation Violation)
{
    public string Message => Rule.Message(Member, Violation);
}
