using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>What is done where no code can be generated: fields are read and written by reflection, of types whose fields are there for certain (rule K5).</summary>
internal static class NativePlans
{
    /// <summary>Why structs that hold something that can change are refused in rows.</summary>
    public const string NoCode = "copying it would take code that an application that was compiled natively does not have";

    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    private static readonly HashSet<Type> Kept =
        [typeof(List<>), typeof(Queue<>), typeof(Stack<>), typeof(Dictionary<,>), typeof(HashSet<>), typeof(StringBuilder), typeof(BitArray)];

    /// <summary>For objects that are told by their fields.</summary>
    [DynamicDependency(Fields, typeof(List<>))]
    [DynamicDependency(Fields, typeof(Queue<>))]
    [DynamicDependency(Fields, typeof(Stack<>))]
    [DynamicDependency(Fields, typeof(Dictionary<,>))]
    [DynamicDependency(Fields, typeof(HashSet<>))]
    [DynamicDependency(Fields, typeof(StringBuilder))]
    [DynamicDependency(Fields, typeof(BitArray))]
    public static CopyPlan Cloned(Type type, Inside inside)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
        {
            if (FrameworkTypes.Contains(t) && !Kept.Contains(t.IsConstructedGenericType ? t.GetGenericTypeDefinition() : t) && !KeptTypes.Contains(t)) return new RefusedPlan(type, NoCode);
        }

        // Its entries are structs, and its keys may have to be put in anew.
        if (type.IsConstructedGenericType && type.GenericTypeArguments is [var key, ..] && inside == Inside.Collection && HashesKeys(type) && !type.GenericTypeArguments.All(Immutability.Of)) return new RefusedPlan(type, NoCode);
        var fields = PatchedField.Of(type);
        return new ClonedPlan(type, fields.Length == 0 ? null : (copy, run) => PatchedField.Patch(fields, copy, run), null, inside);
    }

    /// <summary>For structs in place.</summary>
    public static StructPatchCode<T> OfStruct<T>()
    {
        if (ShapeFactory.Of(typeof(T)) is RefusedShape { Reason: var reason }) return (ref _, run) => run.Refuse(typeof(T), reason, "");
        var fields = PatchedField.Of(typeof(T));
        return (ref value, run) =>
        {
            object boxed = value!;
            PatchedField.Patch(fields, boxed, run);
            value = (T)boxed;
        };
    }

    private static bool HashesKeys(Type type) => type.GetGenericTypeDefinition() is var definition && (definition == typeof(Dictionary<,>) || definition == typeof(HashSet<>));
}

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
        if (ShapeFactory.Of(value.GetType()) is RefusedShape { Reason: var reason }) run.Refuse(value.GetType(), reason, "");
        else Patch(_inner!, value, run);
        run.Leave();
    }
}
