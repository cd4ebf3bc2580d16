namespace MemoWeave.Calls;

/// <summary>The places where what another caller does in between could matter. Nobody holds a lock there.</summary>
internal enum FlightPause
{
    /// <summary>No entry was found; the flight for the key is not yet claimed.</summary>
    Claiming,

    /// <summary>The caller is to run the body, and has not yet looked for an entry once more.</summary>
    Claimed,

    /// <summary>The caller joined a flight, and goes on when that has ended or it has cancelled.</summary>
    Waiting,

    /// <summary>The last caller cancelled; the body's token is not yet.</summary>
    Leaving,

    /// <summary>The body ended; the result is not yet stored.</summary>
    Storing,

    /// <summary>The result is stored; the flight can still be joined.</summary>
    Ending,

    /// <summary>The flight can't be joined any more; those who joined are not yet told.</summary>
    Landing,
}
