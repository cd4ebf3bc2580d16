namespace MemoWeave.Tests.Calls.Schedules;

/// <summary>Who calls, and what happens meanwhile.</summary>
/// <param name="IsAsync">Whether the method returns a task.</param>
/// <param name="Callers">How many call, all for one key.</param>
/// <param name="Cancelled">How many of them, from the first on, have a token and cancel.</param>
/// <param name="Forgets">How what was stored or begun becomes outdated, once.</param>
/// <param name="Failures">How many runs, from the first on, throw.</param>
internal sealed record Scenario(bool IsAsync, int Callers, int Cancelled, Forgetting Forgets, int Failures)
{
    public static IEnumerable<Scenario> All =>
        from isAsync in new[] { false, true }
        from callers in new[] { 2, 3 }
        from cancelled in new[] { 0, 1, callers }
        from forgets in Enum.GetValues<Forgetting>()
        from failures in new[] { 0, 1 }
        select new Scenario(isAsync, callers, cancelled, forgets, failures);
}

/// <summary>After what nothing from before may be stored or joined.</summary>
internal enum Forgetting
{
    Nothing,

    /// <summary>The method is cleared.</summary>
    Method,

    /// <summary>The entry is forgotten.</summary>
    Entry,

    /// <summary>A tag of the entry is forgotten.</summary>
    Tag,
}
