namespace MemoWeave.Values.Binary.Forms;

/// <summary>Objects that can't be written exactly (rule V5).</summary>
internal sealed class RefusedForm(Type type, string reason) : ValueForm(type)
{
    /// <inheritdoc/>
    public override bool IsShared => false;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run) => run.Refuse(RunTimeType, reason);

    /// <inheritdoc/>
    public override object Make(ReadRun run) => throw ReadRun.Malformed();
}
