namespace MemoWeave;

/// <summary>What applies to a memoized method: its <see cref="MemoAttribute"/>, completed by the options.</summary>
/// <param name="Ttl">How long an entry lives after it was written; <see langword="null"/>: without end (rule E1).</param>
/// <param name="MaxEntries">The most entries kept; for each object, if entries are per instance (rule E3).</param>
/// <param name="Instance">What the object the method is called on has to do with its entries (rule K11).</param>
/// <param name="CacheNull">Whether a <see langword="null"/> result is stored (rule V6).</param>
/// <param name="Share">Whether every caller gets the same object (rule V1).</param>
public sealed record MemoPolicy(TimeSpan? Ttl, int MaxEntries, MemoInstance Instance, bool CacheNull, bool Share);
