namespace MemoWeave.Values.Plans;

/// <summary>Objects that can't be copied exactly (rule V5).</summary>
internal sealed class RefusedPlan(Type type, string why) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        reason = why;
        return null;
    }
}
