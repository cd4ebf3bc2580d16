namespace MemoWeave.Calls;

/// <summary>What a caller that found no entry has to do.</summary>
internal enum FlightRole
{
    /// <summary>Run the body for everybody.</summary>
    Runner,

    /// <summary>Wait for the caller that runs it.</summary>
    Joiner,

    /// <summary>Run the body for itself: it is called from inside the flight's own body, or from one that the flight waits for.</summary>
    Inside,
}
