using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Plans;

/// <summary>Structs that come as objects, and hold something that can change.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal sealed class BoxedPlan<T>() : CopyPlan(typeof(T))
    where T : struct
{
    private static readonly CopySite Content = new("");

    /// <inheritdoc/>
    public override bool HasParts => true;

    /// <inheritdoc/>
    public override object Begin(object original, out string? reason)
    {
        reason = null;
        return (T)original;
    }

    /// <inheritdoc/>
    public override void Continue(object original, object copy, CopyRun run) => StructPatch<T>.Apply(ref Unsafe.Unbox<T>(copy), run, Content);
}
