using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>Delegates: those that captured nothing can't change.</summary>
internal static class Delegates
{
    /// <summary>Why a delegate can't be copied, or <see langword="null"/>.</summary>
    public static string? Why(object value)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return "an application that was compiled natively does not tell which method a delegate calls";
        foreach (var call in ((Delegate)value).GetInvocationList())
        {
            if (call.Target is { } target && (FrameworkTypes.Contains(target.GetType()) || FieldShapes.All(target.GetType()).Any()))
                return "it is a delegate that captured something, which may be anything";
        }

        return null;
    }
}
