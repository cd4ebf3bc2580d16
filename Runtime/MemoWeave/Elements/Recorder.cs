using System.Runtime.CompilerServices;

namespace MemoWeave.Elements;

/// <summary>
/// Records what the bodies of memoized methods show, along the async flow: in work they await, child tasks and threads they start (rules R1–R5). For libraries that show
/// something and are not woven; woven code calls it by itself (rule R10).
/// </summary>
public static class Recorder
{
    /// <summary>Whether any flow of the process has a recorder at present. If not, an element call need do no more than show (rule R9).</summary>
    public static bool IsActive
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ElementGate.Threads != 0;
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
