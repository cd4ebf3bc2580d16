namespace MemoWeave.Values.Plans;

/// <summary>Arrays of one dimension whose elements are structs that hold something that can change, without code of their own.</summary>
internal sealed class NativeStructArrayPlan(Type type, PatchedField[] fields) : CopyPlan(type)
{
    private readonly CopySite _elements = new(CopySite.Elements);

    /// <inheritdoc/>
    public override bool HasParts => true;

    /// <inheritdoc/>
    public override Inside Inside => Inside.Elements;

    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        reason = ((Array)original).Rank == 1 ? null : NativePlans.NoCode;
        return reason is null ? FlatArrayPlan.Clone(original) : null;
    }

    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        var array = (Array)copy;
        run.Enter(_elements);
        for (var i = array.GetLowerBound(0); i <= array.GetUpperBound(0) && !run.IsRefused; i++)
        {
            // A nullable one may be none.
            if (array.GetValue(i) is not { } element) continue;
            PatchedField.Patch(fields, element, run);
            if (!run.IsRefused) array.SetValue(element, i);
        }

        run.Leave();
    }
}
