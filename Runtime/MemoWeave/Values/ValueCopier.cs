using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values;

/// <summary>
/// Exact copies of values (rules V1, V3): every field, private ones too, run-time types, and which references lead to the same object. What can't change is handed
/// over as it is. No constructor of the user's runs.
/// </summary>
/// <typeparam name="T">The declared type of the values.</typeparam>
internal static class ValueCopier<T>
{
    private static readonly CopySite Root = CopySite.ForRoot(typeof(T));

    /// <summary>Whether no value of the type can change, so that each is its own copy (rule V2).</summary>
    public static bool IsImmutable { get; } = Immutability.IsSettled(typeof(T));

    /// <summary>Copies a value of which nothing is known.</summary>
    /// <param name="value">The value.</param>
    /// <param name="copy">The copy.</param>
    /// <param name="isTree">Whether nothing in the value was reached twice. A copy of the copy takes less work then: see <see cref="CopyTree"/>.</param>
    /// <returns><see langword="null"/>, or why there is no copy.</returns>
    public static CopyRefusal? TryCopy(T value, out T copy, out bool isTree)
    {
        copy = value;
        isTree = true;
        if (IsImmutable) return null;
        var run = CopyRun.Rent(identity: true, isStored: false);
        try
        {
            run.Whole(ref copy, Root);
            isTree = run.IsTree;
            return run.IsRefused ? Traced(value) : null;
        }
        catch (Exception exception)
        {
            // Objects that copy themselves may fail, and so may a table of data that computes its columns.
            return new CopyRefusal(Root.Name, typeof(T), $"copying it failed: {exception.GetType().Name}");
        }
        finally
        {
            run.Return();
        }
    }

    /// <summary>Copies a value that is a copy, and so can be copied, and that nobody changes.</summary>
    public static T Copy(T value)
    {
        if (IsImmutable) return value;
        return Copy(value, identity: true);
    }

    /// <summary>The same for a copy in which every object is reached once: nothing has to be remembered.</summary>
    public static T CopyTree(T value)
    {
        if (IsImmutable) return value;
        return Copy(value, identity: false);
    }

    private static T Copy(T value, bool identity)
    {
        var run = CopyRun.Rent(identity, isStored: true);
        try
        {
            run.Whole(ref value, Root);
            if (run.IsRefused) throw new InvalidOperationException("What was copied once can't be copied again.");
            return value;
        }
        finally
        {
            run.Return();
        }
    }

    /// <summary>Once more, noting the way to each object: what a copy that succeeds need not do.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static CopyRefusal Traced(T value)
    {
        var run = CopyRun.ForTrace();
        run.Whole(ref value, Root);
        return run.Refusal ?? new CopyRefusal(Root.Name, typeof(T), "it changed while it was copied");
    }
}
