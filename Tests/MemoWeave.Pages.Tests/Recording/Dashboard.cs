namespace MemoWeave.Pages.Tests.Recording;

/// <summary>A table and a chart in one memoized method.</summary>
public static class Dashboard
{
    private static int _runs;

    /// <summary>How often its body ran, for whoever.</summary>
    public static int Runs => Volatile.Read(ref _runs);

    [Memo]
    public static double Show(int seed)
    {
        Interlocked.Increment(ref _runs);
        var series = Enumerable.Range(1, 10).ToDictionary(static number => $"series {number}", number => Enumerable.Range(0, 20).Select(row => Math.Round(number + Math.Sin(seed + row + number), 3)).ToArray());
        Page.DataFrame(series);
        Page.AreaChart(series);
        return series.Values.Sum(static values => values.Sum());
    }
}
