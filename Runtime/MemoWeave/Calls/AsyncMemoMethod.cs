using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Calls;

/// <summary>What all asynchronous memoized methods have in common.</summary>
internal static class AsyncMemoMethod
{
    /// <summary>What those who joined get if the method returned no task, as they would by awaiting it.</summary>
    [SuppressMessage("Usage", "CA2201:Do not raise reserved exception types", Justification = "It stands for the one that the runtime would throw.")]
    public static NullReferenceException NoTask() => new("The memoized method returned null in place of a task.");
}
