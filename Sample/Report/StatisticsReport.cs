namespace MemoWeave.Sample.Report;

/// <summary>A table of what every memoized method did since a snapshot.</summary>
internal static class StatisticsReport
{
    public static IReadOnlyDictionary<MemoMethod, MemoStatistics> Snapshot() =>
        Memo.Methods.ToDictionary(method => method, method => method.Statistics);

    public static void Write(IReadOnlyDictionary<MemoMethod, MemoStatistics> before)
    {
        var table = new ConsoleTable(
            new Column("method", 40),
            new Column("calls", 5, Right: true),
            new Column("hits", 5, Right: true),
            new Column("read", 4, Right: true),
            new Column("computed", 8, Right: true),
            new Column("entries", 7, Right: true),
            new Column("body time", 10, Right: true),
            new Column("time saved", 10, Right: true));

        foreach (var method in Memo.Methods.OrderBy(method => method.Name, StringComparer.Ordinal))
        {
            var now = method.Statistics;
            var then = before.GetValueOrDefault(method);
            var hits = (now.Hits ?? 0) - (then?.Hits ?? 0);
            var misses = now.Misses - (then?.Misses ?? 0);
            var read = now.Restored - (then?.Restored ?? 0);
            var computed = now.Computations - (then?.Computations ?? 0);
            var bodyTime = now.BodyTime - (then?.BodyTime ?? TimeSpan.Zero);

            // What a hit saves is what a run of the body took on average.
            var saved = computed == 0 ? TimeSpan.Zero : hits * (bodyTime / computed);
            table.Row(
                ShortName(method.Name),
                $"{hits + misses}",
                $"{hits}",
                $"{read}",
                $"{computed}",
                $"{now.Entries}",
                Duration.Text(bodyTime),
                Duration.Text(saved));
        }
    }

    private static string ShortName(string name) => name
        .Replace("MemoWeave.Sample.Weather.", "", StringComparison.Ordinal)
        .Replace("System.", "", StringComparison.Ordinal);
}
