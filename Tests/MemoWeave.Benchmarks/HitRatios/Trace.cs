namespace MemoWeave.Benchmarks.HitRatios;

/// <summary>The keys that callers ask for, in order.</summary>
internal sealed record Trace(string Name, int[] Keys)
{
    /// <summary>The share of calls that hit, in percent.</summary>
    /// <param name="isHit">A cache: looks a key up, and stores it if it is not there.</param>
    public double HitRatio(Func<int, bool> isHit)
    {
        var hits = 0;
        foreach (var key in Keys)
        {
            if (isHit(key)) hits++;
        }

        return 100.0 * hits / Keys.Length;
    }
}
