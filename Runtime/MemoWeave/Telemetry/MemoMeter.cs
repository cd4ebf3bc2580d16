using System.Diagnostics.Metrics;

namespace MemoWeave.Telemetry;

/// <summary>
/// What is counted of the memoized methods, for whoever listens: the meter <c>MemoWeave</c>, a measurement for each method, which the tag <c>memoweave.method</c> names.
/// Keys and arguments are in none (rule H2). What happens in sandboxes isn't counted here.
/// </summary>
internal static class MemoMeter
{
    private static readonly Meter Meter = new("MemoWeave", typeof(MemoMeter).Assembly.GetName().Version?.ToString(3));

    private static readonly Instrument[] Instruments =
    [
        // Whoever collects it asks for the number of hits, as one who reads the statistics does.
        Meter.CreateObservableCounter("memoweave.hits", static () => Measure(static s => s.Hits, countsHits: true), "{call}", "Calls answered from an entry, since somebody first asked for their number."),
        Meter.CreateObservableCounter("memoweave.misses", static () => Measure(static s => s.Misses), "{call}", "Calls that found no entry."),
        Meter.CreateObservableCounter("memoweave.computations", static () => Measure(static s => s.Computations), "{run}", "Runs of the body that began."),
        Meter.CreateObservableCounter("memoweave.joins", static () => Measure(static s => s.Joins), "{call}", "Calls that waited for a run of the body begun by another."),
        Meter.CreateObservableCounter("memoweave.evictions", static () => Measure(static s => s.Evictions), "{entry}", "Entries that left to make room."),
        Meter.CreateObservableCounter("memoweave.uncopyable", static () => Measure(static s => s.Uncopyable), "{result}", "Results that were not stored, because they can't be copied exactly."),
        Meter.CreateObservableCounter("memoweave.store.restored", static () => Measure(static s => s.Restored), "{result}", "Runs of the body that were spared, because the backing store had the result."),
        Meter.CreateObservableCounter("memoweave.store.failures", static () => Measure(static s => s.StoreFailures), "{operation}", "What backing stores failed to do."),
        Meter.CreateObservableCounter("memoweave.store.refused", static () => Measure(static s => s.NotPersisted), "{result}", "Results that are in memory only, because they can't be written exactly."),
        Meter.CreateObservableCounter("memoweave.elements.recorded", static () => Measure(static s => s.RecordedElements), "{call}", "Element calls that were recorded."),
        Meter.CreateObservableCounter("memoweave.elements.replayed", static () => Measure(static s => s.ReplayedElements), "{call}", "Element calls that were made again."),
        Meter.CreateObservableCounter("memoweave.body.time", static () => Measure(static s => (double?)s.BodyTime.TotalSeconds), "s", "The time that runs of the body took together."),
        Meter.CreateObservableUpDownCounter("memoweave.entries", static () => Measure(static s => s.Entries), "{entry}", "Entries in memory."),
    ];

    /// <summary>From here on listeners find the instruments.</summary>
    public static void Start() => GC.KeepAlive(Instruments);

    private static IEnumerable<Measurement<T>> Measure<T>(Func<MemoStatistics, T?> count, bool countsHits = false)
        where T : struct
    {
        if (countsHits) Memo.CountHitsFromNowOn();
        foreach (var method in Memo.Methods)
        {
            if (count(method.ProcessCache.Statistics) is { } counted) yield return new Measurement<T>(counted, new KeyValuePair<string, object?>("memoweave.method", method.Name));
        }
    }

    private static IEnumerable<Measurement<long>> Measure(Func<MemoStatistics, long> count) => Measure(s => (long?)count(s));
}
