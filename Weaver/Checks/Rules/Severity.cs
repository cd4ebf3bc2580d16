namespace MemoWeave.Rules;

/// <summary>How grave it is when a rule is broken.</summary>
internal enum Severity
{
    Warning,
    Error,
}
