using System.Globalization;

namespace MemoWeave.Benchmarks.HitRatios;

/// <summary>Writes the table of <c>docs/performance.md</c>.</summary>
internal static class HitRatioTable
{
    private const int Keys = 100_000;
    private const int Calls = 2_000_000;

    public static void Write(TextWriter output)
    {
        var traces = new Traces(Keys, Calls);
        foreach (var percent in new[] { 1, 10 })
        {
            output.WriteLine($"| capacity {percent} % of the keys | MemoWeave | ConcurrentLru | ConcurrentLfu | MemoWeave − ConcurrentLfu |");
            output.WriteLine("|---|--:|--:|--:|--:|");
            foreach (var trace in traces.ZipfAndScans.Concat(traces.Others)) output.WriteLine(Row(trace, Keys / 100 * percent));
            output.WriteLine();
        }
    }

    private static string Row(Trace trace, int capacity)
    {
        var own = trace.HitRatio(Caches.MemoWeave(capacity));
        var lru = trace.HitRatio(Caches.ConcurrentLru(capacity));
        var lfu = trace.HitRatio(Caches.ConcurrentLfu(capacity));
        return string.Create(CultureInfo.InvariantCulture, $"| {trace.Name} | {own:0.0} % | {lru:0.0} % | {lfu:0.0} % | {own - lfu:+0.00;−0.00} |");
    }
}
