using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>Replaces what the fields of a struct refer to by copies.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal static class StructPatch<T>
{
    private static StructPatchCode<T>? _code;

    /// <summary>Replaces what a struct refers to.</summary>
    /// <param name="value">The struct, in place.</param>
    /// <param name="run">The copy under way.</param>
    /// <param name="site">Where the struct is.</param>
    public static void Apply(ref T value, CopyRun run, CopySite site)
    {
        run.Enter(site);
        (_code ??= Make())(ref value, run);
        run.Leave();
    }

    private static StructPatchCode<T> Make()
    {
        if (Immutability.IsSettled(typeof(T))) return static (ref _, _) => { };
        if (CopyPlans.WhyNotInPlace(typeof(T)) is { } reason) return (ref _, run) => run.Refuse(typeof(T), reason, "");
        if (typeof(T) == typeof(CancellationToken)) return static (ref value, run) => Token(run, Unsafe.As<T, CancellationToken>(ref value));
        return PatchEmitter.OfStruct<T>();
    }

    // A token that will never change is a value like any other.
    private static void Token(CopyRun run, CancellationToken token)
    {
        if (token.CanBeCanceled && !token.IsCancellationRequested) run.Refuse(typeof(CancellationToken), "whoever cancels it knows nothing of a copy", "");
    }
}

/// <summary>Replaces what the fields of a struct refer to by copies.</summary>
internal delegate void StructPatchCode<T>(ref T value, CopyRun run);
