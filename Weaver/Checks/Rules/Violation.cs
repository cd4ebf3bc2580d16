namespace MemoWeave.Rules;

/// <summary>Why a member breaks a rule.</summary>
/// <param name="Cause">In words that follow the member's name, and for an error "can't be memoized:".</param>
/// <param name="Parameter">The parameter that is the cause, if one is.</param>
internal sealed record Violation(string Cause, ParameterFacts? Parameter = null);
