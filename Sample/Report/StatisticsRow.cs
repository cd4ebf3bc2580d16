namespace MemoWeave.Sample.Report;

/// <summary>What a memoized method did.</summary>
internal sealed record StatisticsRow(string Method, long Calls, long Hits, long Read, long Computed, long Entries, string BodyTime, string TimeSaved);
