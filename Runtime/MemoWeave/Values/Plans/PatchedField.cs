using System.Reflection;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>A field that refers to something that can change, without code of its own.</summary>
internal sealed class PatchedField(FieldInfo field)
{
    private readonly CopySite _site = CopySite.For(field);
    private readonly PatchedField[]? _inner = IsStruct(field) ? Of(Nullable.GetUnderlyingType(field.FieldType) ?? field.FieldType) : null;

    /// <summary>Those of a type.</summary>
    public static PatchedField[] Of(Type type) => [.. PatchEmitter.FieldsToPatch(type).Select(static f => new PatchedField(f))];

    /// <summary>Replaces what the fields of an object refer to.</summary>
    public static void Patch(PatchedField[] fields, object owner, CopyRun run)
    {
        foreach (var each in fields) each.Patch(owner, run);
    }

    private static bool IsStruct(FieldInfo field) => field.FieldType.IsValueType && field.FieldType != typeof(CancellationToken);

    private void Patch(object owner, CopyRun run)
    {
        var value = PatchEmitter.IsWoven(field.FieldType) ? null : field.GetValue(owner);
        if (value is CancellationToken token) StructPatch<CancellationToken>.Apply(ref token, run, _site);
        else if (PatchEmitter.IsIndirect(field.FieldType)) PatchEmitter.RefusePointer(run, _site);
        else if (_inner is null) run.Patch(ref value, _site);
        else if (value is not null) PatchInner(value, run);
        if (!run.IsRefused) field.SetValue(owner, value);
    }

    private void PatchInner(object value, CopyRun run)
    {
        run.Enter(_site);
        if (CopyPlans.WhyNotInPlace(value.GetType()) is { } resource) run.Refuse(value.GetType(), resource, "");
        else if (ShapeFactory.Of(value.GetType()) is RefusedShape { Reason: var reason }) run.Refuse(value.GetType(), reason, "");
        else Patch(_inner!, value, run);
        run.Leave();
    }
}
