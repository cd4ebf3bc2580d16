namespace MemoWeave.Values.Plans;

/// <summary>Objects that can't change: each is its own copy (rule V2).</summary>
internal sealed class HandedOverPlan(Type type) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override bool IsHandedOver => true;

    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return original;
    }
}
