namespace MemoWeave.Memory;

/// <summary>How long entries of a method live, and how many are kept. Replaced as one, never changed.</summary>
/// <param name="Ttl">How long an entry lives after it was written; <see langword="null"/>: without end.</param>
/// <param name="Sliding">How long it lives after its last hit; <see langword="null"/>: without end.</param>
/// <param name="MaxEntries">The limit of each table; 0 means the configured default.</param>
internal sealed record EntryLimits(TimeSpan? Ttl, TimeSpan? Sliding, int MaxEntries);
