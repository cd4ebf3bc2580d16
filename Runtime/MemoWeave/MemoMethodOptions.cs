namespace MemoWeave;

/// <summary>What can be set for one method while the program runs, by <see cref="MemoOptions.Methods"/>. What is <see langword="null"/> stays as the method says (rule F2).</summary>
public sealed record MemoMethodOptions
{
    /// <summary>Whether calls go through the cache. If not, each runs the body, and entries are gone (rule F3).</summary>
    public bool? Enabled { get; init; }

    /// <summary>How long an entry lives after it was written; above zero. For entries written from then on (rule E1).</summary>
    public TimeSpan? Ttl { get; init; }

    /// <summary>How long an entry lives after its last hit; above zero. For entries written from then on (rule E1).</summary>
    public TimeSpan? Sliding { get; init; }

    /// <summary>
    /// The most that each entry's Ttl is shortened by, at random; above zero. Without a Ttl it has no effect, and one longer than the Ttl is one as long. For entries written
    /// from then on (rule E1).
    /// </summary>
    public TimeSpan? Jitter { get; init; }

    /// <summary>The most entries kept; at least 1 (rule E3).</summary>
    public int? MaxEntries { get; init; }

    internal void Check(string method)
    {
        Check(Ttl is null || Ttl > TimeSpan.Zero, method, nameof(Ttl), Ttl);
        Check(Sliding is null || Sliding > TimeSpan.Zero, method, nameof(Sliding), Sliding);
        Check(Jitter is null || Jitter > TimeSpan.Zero, method, nameof(Jitter), Jitter);
        Check(MaxEntries is null or > 0, method, nameof(MaxEntries), MaxEntries);
    }

    private static void Check(bool holds, string method, string property, object? value)
    {
        if (!holds) throw new ArgumentOutOfRangeException($"{nameof(MemoOptions.Methods)}[\"{method}\"].{property}", value, "It must be above zero; leave it null for what the method itself says.");
    }
}
