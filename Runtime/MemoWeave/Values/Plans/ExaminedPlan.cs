namespace MemoWeave.Values.Plans;

/// <summary>Objects of which some can't be copied, which their content tells, and which are copied by what they offer for it.</summary>
/// <param name="type">The type.</param>
/// <param name="examine">Why an object can't be copied, or <see langword="null"/>.</param>
/// <param name="copy">Copies one that can: the object itself, if it can't change.</param>
internal sealed class ExaminedPlan(Type type, Func<object, string?> examine, Func<object, object> copy) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason) => (reason = examine(original)) is null ? copy(original) : null;
}
