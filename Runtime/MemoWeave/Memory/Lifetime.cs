namespace MemoWeave.Memory;

/// <summary>The time limits of one entry. It is over at exactly the limit (rule E1).</summary>
/// <param name="time">The clock in force when it was written.</param>
/// <param name="ttl">From when it was written.</param>
/// <param name="sliding">From its last hit, or when it was written.</param>
internal sealed class Lifetime(TimeProvider time, TimeSpan? ttl, TimeSpan? sliding)
{
    private readonly long _written = time.GetTimestamp();
    private long _used;

    /// <summary>Up to when a hit needs no look at the clock.</summary>
    public uint CoarseDeadline { get; } = ttl is { } limit && sliding is null ? CoarseDeadlineOf(time, limit) : Gate.Always;

    /// <summary>The clock it is measured with.</summary>
    public TimeProvider Time => time;

    /// <summary>How long ago it was written.</summary>
    public TimeSpan Age => time.GetElapsedTime(_written);

    /// <summary>Up to when a hit of an entry written now needs no look at the clock.</summary>
    public static uint CoarseDeadlineOf(TimeProvider time, TimeSpan ttl) =>
        ReferenceEquals(time, TimeProvider.System) ? CoarseClock.DeadlineAfter(ttl) : Gate.Always;

    /// <summary>Whether it is over. Time told by another clock than the one in force says nothing: over.</summary>
    public bool IsOver(TimeProvider inForce)
    {
        if (!ReferenceEquals(time, inForce)) return true;
        var now = time.GetTimestamp();
        return (ttl is { } written && time.GetElapsedTime(_written, now) >= written)
            || (sliding is { } used && time.GetElapsedTime(LastUse, now) >= used);
    }

    /// <summary>A hit.</summary>
    public void Touch()
    {
        if (sliding is not null) Volatile.Write(ref _used, time.GetTimestamp() - _written);
    }

    // Kept as the distance from the writing, so that an entry not hit yet needs no value of its own.
    private long LastUse => _written + Volatile.Read(ref _used);
}
