namespace MemoWeave.Memory;

/// <summary>How long entries of a method live, and how many are kept. Replaced as one, never changed.</summary>
/// <param name="Ttl">How long an entry lives after it was written; <see langword="null"/>: without end.</param>
/// <param name="Sliding">How long it lives after its last hit; <see langword="null"/>: without end.</param>
/// <param name="MaxEntries">The limit of each table; 0 means the configured default.</param>
/// <param name="Jitter">The most that each entry's Ttl is shortened by; <see langword="null"/>: it is not.</param>
internal sealed record EntryLimits(TimeSpan? Ttl, TimeSpan? Sliding, int MaxEntries, TimeSpan? Jitter = null)
{
    /// <summary>How long one entry lives after it was written: longer than <see cref="Ttl"/> less <see cref="Jitter"/>, at most <see cref="Ttl"/>, and never nothing (rule E1).</summary>
    /// <param name="share">How much of the jitter takes effect: from 0 up to, but not, 1.</param>
    public TimeSpan? TtlOfEntry(double share)
    {
        if (Ttl is not { } ttl || Jitter is not { } most) return Ttl;
        var ticks = Math.Min(most.Ticks, ttl.Ticks);
        // The product may be rounded up to all of it.
        return ttl - TimeSpan.FromTicks(Math.Min((long)(ticks * share), ticks - 1));
    }
}
