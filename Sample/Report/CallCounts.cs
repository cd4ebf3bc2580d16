namespace MemoWeave.Sample.Report;

/// <summary>Hits and computations of all memoized methods so far. The difference over a call tells what the call did.</summary>
internal readonly record struct CallCounts(long Hits, long Computations)
{
    public static CallCounts Now()
    {
        var counts = default(CallCounts);
        foreach (var method in Memo.Methods)
        {
            var statistics = method.Statistics;
            counts = new CallCounts(counts.Hits + (statistics.Hits ?? 0), counts.Computations + statistics.Computations);
        }

        return counts;
    }

    public static Outcome Between(CallCounts before, CallCounts after) =>
        after.Computations > before.Computations ? Outcome.Computed
        : after.Hits > before.Hits ? Outcome.Hit
        : Outcome.Plain;
}
