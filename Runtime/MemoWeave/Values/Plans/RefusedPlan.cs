namespace MemoWeave.Values.Plans;

/// <summary>Objects that can't be copied exactly (rule V5).</summary>
internal sealed class RefusedPlan(Type type, string why) : CopyPlan(type)
{
    /// <summary>Why.</summary>
    public string Reason => why;

    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        reason = why;
        return null;
    }
}
