using System.Runtime.CompilerServices;

namespace MemoWeave.Elements;

/// <summary>
/// Records what the bodies of memoized methods show, along the async flow: in work they await, child tasks and threads they start (rules R1–R5). For libraries that show
/// something and are not woven; woven code calls it by itself (rule R10).
/// </summary>
public static class Recorder
{
    private static Func<string, IDisposable?>? _showSpinner;

    /// <summary>Whether any flow of the process has a recorder at present. If not, an element call need do no more than show (rule R9).</summary>
    public static bool IsActive
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ElementGate.Threads != 0;
    }

    /// <summary>
    /// Shows the text of <see cref="MemoAttribute.Spinner"/> while a miss computes, until what is returned is disposed of; on the thread of the call that computes. What it throws is ignored.
    /// <see langword="null"/>: it is not shown.
    /// </summary>
    public static Func<string, IDisposable?>? ShowSpinner
    {
        get => Volatile.Read(ref _showSpinner);
        set => Volatile.Write(ref _showSpinner, value);
    }

    /// <summary>The container that the current flow has entered last; <see langword="null"/>: none, and a library's own default is meant.</summary>
    public static object? CurrentContainer => ContainerFrame.Current?.Container;

    /// <summary>Makes a container the current one of the flow, until what is returned is disposed of.</summary>
    /// <param name="container">The container.</param>
    /// <returns>Leaves the container.</returns>
    /// <exception cref="ReplayClosureException">The flow is inside a memoized method, and the container was made outside of it (rule R5).</exception>
    public static IDisposable Enter(object container)
    {
        ArgumentNullException.ThrowIfNull(container);
        if (IsActive) RecordingScope.Current?.CheckEntering(container);
        return ContainerFrame.Enter(container);
    }
}
