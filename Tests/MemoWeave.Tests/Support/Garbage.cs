using System.Runtime.CompilerServices;

namespace MemoWeave.Tests.Support;

/// <summary>Asks the garbage collector whether anything still holds an object.</summary>
internal static class Garbage
{
    /// <summary>Whether what a test made and used is gone when the test lets go of it.</summary>
    /// <param name="use">Makes the object, uses it, and hands it back.</param>
    public static bool Takes(Func<object> use)
    {
        var reference = Use(use);
        for (var i = 0; i < 3 && reference.IsAlive; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !reference.IsAlive;
    }

    // In a frame of its own, that holds the object no longer than it runs.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Use(Func<object> use) => new(use());
}
