namespace MemoWeave.Calls;

/// <summary>Lets tests choose who goes on at the named places of a miss, and so drive every interleaving.</summary>
/// <remarks>A class of its own without an initializer, so that asking for the hook is a plain load.</remarks>
internal static class FlightPauses
{
    /// <summary>Called at each place, with what has to hold before the caller can go on, if it waits for something. Set by tests alone.</summary>
    public static Action<FlightPause, Func<bool>?>? Hook;

    public static void At(FlightPause pause) => Hook?.Invoke(pause, null);
}
