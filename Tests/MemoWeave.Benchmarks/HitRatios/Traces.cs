namespace MemoWeave.Benchmarks.HitRatios;

/// <summary>What caches are asked for in practice, made of random numbers with fixed seeds.</summary>
/// <param name="keys">How many keys there are, scanned ones not counted.</param>
/// <param name="calls">The length of each trace.</param>
internal sealed class Traces(int keys, int calls)
{
    private const int Seed = 20261123;

    /// <summary>Those that rule E3 speaks of.</summary>
    public IEnumerable<Trace> ZipfAndScans =>
    [
        OfZipf(0.9),
        OfZipf(1.0),
        OfZipf(1.1),
        WithScans("every other call of a scan", run: 1, scan: 1),
        WithScans("short scans", run: keys / 10, scan: keys / 100),
        WithScans("long scans", run: keys / 2, scan: keys / 2),
    ];

    /// <summary>Those on which queues and frequencies are known to differ.</summary>
    public IEnumerable<Trace> Others => [Loop(), Shifting()];

    private Trace OfZipf(double skew)
    {
        var zipf = new Zipf(keys, skew, new Random(Seed));
        return new Trace(FormattableString.Invariant($"Zipf {skew:0.0}"), Make(_ => zipf.Next()));
    }

    /// <summary>Popular keys, and between them ever new ones that are asked for once.</summary>
    private Trace WithScans(string name, int run, int scan)
    {
        var zipf = new Zipf(keys, 1.0, new Random(Seed));
        var fresh = keys;
        return new Trace($"Zipf 1.0, {name}", Make(call => call % (run + scan) < run ? zipf.Next() : fresh++));
    }

    /// <summary>A fifth of all keys in turn, again and again.</summary>
    private Trace Loop() => new("loop", Make(call => call % (keys / 5)));

    /// <summary>Other keys become popular, eight times.</summary>
    private Trace Shifting()
    {
        var zipf = new Zipf(keys, 1.0, new Random(Seed));
        return new Trace("shifting popularity", Make(call => (zipf.Next() + (call / (calls / 8) * (keys / 8))) % keys));
    }

    private int[] Make(Func<int, int> key) => [.. Enumerable.Range(0, calls).Select(key)];
}
