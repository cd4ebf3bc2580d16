namespace MemoWeave.Rules;

/// <summary>How grave it is when a rule is broken.</summary>
internal enum Severity
{
    /// <summary>Told to those who look for it: in the build's detailed log.</summary>
    Information,
    Warning,
    Error,
}
