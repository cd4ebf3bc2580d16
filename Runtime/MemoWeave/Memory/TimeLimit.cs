namespace MemoWeave.Memory;

/// <summary>A time limit from the writing, shared by the entries that were written with it.</summary>
/// <param name="clock">The clock that it is measured with.</param>
/// <param name="ttl">How long an entry lives.</param>
internal sealed class TimeLimit(TimeProvider clock, TimeSpan ttl)
{
    public TimeProvider Clock => clock;

    public TimeSpan Ttl => ttl;

    /// <summary>Up to when a hit of an entry written now needs no look at the clock.</summary>
    public uint CoarseDeadline => Lifetime.CoarseDeadlineOf(clock, ttl);
}
