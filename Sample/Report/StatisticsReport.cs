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

        foreach (var row in StatisticsTable.Rows(before))
            table.Row(row.Method, $"{row.Calls}", $"{row.Hits}", $"{row.Read}", $"{row.Computed}", $"{row.Entries}", row.BodyTime, row.TimeSaved);
    }
}
