using MemoWeave.Benchmarks.HitRatios;

namespace MemoWeave.Tests.Memory;

/// <summary>How often a bounded table hits, beside W-TinyLFU. The table of docs/performance.md has the same traces, longer.</summary>
[Property("rule", "E3")]
internal sealed class HitRatioTests
{
    private const int Keys = 20_000;
    private const double Allowed = 0.5;

    private static readonly Trace[] Bounded = [.. new Traces(Keys, calls: 400_000).ZipfAndScans];

    [Test]
    [Description("6.2: never more than half a point below ConcurrentLfu on Zipf and scans")]
    public void On_Zipf_and_scans_it_hits_as_often_as_TinyLFU([Values(1, 10)] int percent)
    {
        var capacity = Keys / 100 * percent;
        Assert.Multiple(() =>
        {
            foreach (var trace in Bounded)
                Assert.That(trace.HitRatio(Caches.MemoWeave(capacity)), Is.GreaterThanOrEqualTo(trace.HitRatio(Caches.ConcurrentLfu(capacity)) - Allowed), trace.Name);
        });
    }

    [Test]
    [Description("6.2: more often than by recency alone")]
    public void On_Zipf_and_scans_it_hits_more_often_than_by_recency_alone([Values(1, 10)] int percent)
    {
        var capacity = Keys / 100 * percent;
        Assert.Multiple(() =>
        {
            foreach (var trace in Bounded)
                Assert.That(trace.HitRatio(Caches.MemoWeave(capacity)), Is.GreaterThan(trace.HitRatio(Caches.ConcurrentLru(capacity))), trace.Name);
        });
    }
}
