namespace MemoWeave.Sample.Report;

/// <summary>What every memoized method did, a row each.</summary>
internal static class StatisticsTable
{
    /// <summary>The rows of a table.</summary>
    /// <param name="before">What they had done before; <see langword="null"/>: all counts.</param>
    public static IReadOnlyList<StatisticsRow> Rows(IReadOnlyDictionary<MemoMethod, MemoStatistics>? before = null) =>
    [
        .. Memo.Methods.Select(method => Row(method, before?.GetValueOrDefault(method))).OrderBy(row => row.Method, StringComparer.Ordinal),
    ];

    private static StatisticsRow Row(MemoMethod method, MemoStatistics? then)
    {
        var now = method.Statistics;
        var hits = (now.Hits ?? 0) - (then?.Hits ?? 0);
        var computed = now.Computations - (then?.Computations ?? 0);
        var bodyTime = now.BodyTime - (then?.BodyTime ?? TimeSpan.Zero);

        // What a hit saves is what a run of the body took on average.
        var saved = computed == 0 ? TimeSpan.Zero : hits * (bodyTime / computed);
        return new StatisticsRow(
            ShortName(method.Name),
            hits + now.Misses - (then?.Misses ?? 0),
            hits,
            now.Restored - (then?.Restored ?? 0),
            computed,
            now.Entries,
            Duration.Text(bodyTime),
            Duration.Text(saved));
    }

    private static string ShortName(string name) => name
        .Replace("MemoWeave.Sample.Weather.", "", StringComparison.Ordinal)
        .Replace("MemoWeave.Sample.Web.", "", StringComparison.Ordinal)
        .Replace("System.", "", StringComparison.Ordinal);
}
