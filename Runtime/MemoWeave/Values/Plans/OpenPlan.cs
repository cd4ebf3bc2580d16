namespace MemoWeave.Values.Plans;

/// <summary>
/// Objects that can't change unless something that they hold, such as a <see cref="Uri"/>, is of a type of the user's that derives from one known not to. That is
/// looked at when the object comes from the user; what is stored is known to be all right.
/// </summary>
internal sealed class OpenPlan(Type type) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override bool IsHandedOverOnceStored => true;

    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        reason = ExactComparison.Find(original, original) is { Path: var path } ? $"at {path["Object".Length..]} it holds a value of a type that derives from a known one" : null;
        return reason is null ? original : null;
    }
}
