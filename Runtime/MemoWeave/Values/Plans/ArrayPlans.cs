using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Plans;

/// <summary>Arrays of any rank whose elements hold nothing that can change.</summary>
internal sealed class FlatArrayPlan(Type type) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return Clone(original);
    }

    /// <summary>A copy of an array; one without elements can't change.</summary>
    public static object Clone(object original) => ((Array)original).Length == 0 ? original : ((Array)original).Clone();
}

/// <summary>Arrays of any rank whose elements hold something that can change.</summary>
internal abstract class ElementsPlan(Type type) : CopyPlan(type)
{
    /// <inheritdoc/>
    public override bool HasParts => true;

    /// <inheritdoc/>
    public override Inside Inside => Inside.Elements;

    /// <summary>What the elements are, on the way to them.</summary>
    protected CopySite Elements { get; } = new(CopySite.Elements);

    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return FlatArrayPlan.Clone(original);
    }
}

/// <summary>Arrays of any rank whose elements are references.</summary>
internal sealed class ReferenceArrayPlan(Type type) : ElementsPlan(type)
{
    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        var array = (Array)copy;
        ref var first = ref Unsafe.As<byte, object?>(ref MemoryMarshal.GetArrayDataReference(array));
        run.Patch(MemoryMarshal.CreateSpan(ref first, array.Length), Elements);
    }
}

/// <summary>Arrays of any rank whose elements are structs that hold something that can change.</summary>
/// <typeparam name="T">The type of the elements.</typeparam>
internal sealed class StructArrayPlan<T>(Type type) : ElementsPlan(type)
{
    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run)
    {
        var array = (Array)copy;
        ref var first = ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array));
        foreach (ref var element in MemoryMarshal.CreateSpan(ref first, array.Length))
        {
            StructPatch<T>.Apply(ref element, run, Elements);
            if (run.IsRefused) return;
        }
    }
}
