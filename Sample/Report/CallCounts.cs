namespace MemoWeave.Sample.Report;

/// <summary>What all memoized methods did so far. The difference over a call tells what the call did.</summary>
internal readonly record struct CallCounts(long Hits, long Computations, long Restored)
{
    public static CallCounts Now()
    {
        var counts = default(CallCounts);
        foreach (var method in Memo.Methods)
        {
            var statistics = method.Statistics;
            counts = new CallCounts(counts.Hits + (statistics.Hits ?? 0), counts.Computations + statistics.Computations, counts.Restored + statistics.Restored);
        }

        return counts;
    }

    public static Outcome Between(CallCounts before, CallCounts after) =>
        after.Computations > before.Computations ? Outcome.Computed
        : after.Restored > before.Restored ? Outcome.Read
        : after.Hits > before.Hits ? Outcome.Hit
        : Outcome.Plain;
}
