using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Memory;

/// <summary>Eight threads for a while, then a look at the table. <c>MEMOWEAVE_TEST_SOAK_SECONDS</c> says for how long, over all of them.</summary>
[NonParallelizable] // The clock is the process's.
[Property("rule", "E3")]
internal sealed class SoakTests
{
    private static readonly TimeSpan Each = Soak.Total / 3;

    [Test]
    [Description("6.3: get, forget, clear, evict")]
    public void Eight_threads_leave_a_sound_table() => Run(new MemoAttribute { MaxEntries = Soak.Limit, Share = true }, TimeProvider.System);

    [Test]
    [Property("rule", "E1")]
    [Description("6.3: get, forget, forget tags, clear, expire by the system's clock, evict")]
    public void Eight_threads_with_time_limits_leave_a_sound_table() =>
        Run(new MemoAttribute { MaxEntries = Soak.Limit, Share = true, Ttl = "1.2s" }, TimeProvider.System, TimeSpan.FromSeconds(1.2));

    [Test]
    [Property("rule", "E4")]
    [Description("6.3: get, forget, forget tags, clear, expire and sweep by a fake clock, evict")]
    public void Eight_threads_and_a_sweep_leave_a_sound_table()
    {
        var time = new FakeTimeProvider();
        Memo.Configure(options => options.TimeProvider = time);
        try
        {
            Run(new MemoAttribute { MaxEntries = Soak.Limit, Share = true, Ttl = "10s", Sliding = "8s" }, time, TimeSpan.FromSeconds(10), () => time.Advance(TimeSpan.FromSeconds(1)));
        }
        finally
        {
            Memo.Configure(static options => options.TimeProvider = TimeProvider.System);
        }
    }

    private static void Run(MemoAttribute policy, TimeProvider time, TimeSpan? ttl = null, Action? passTime = null)
    {
        var site = Sites.OfInt<Soak.Answer>(policy);
        var soak = new Soak(site, time, ttl) { PassTime = passTime, IsTagged = ttl is not null };
        var calls = soak.Run(Each);
        TableCheck.Verify(site.Entries);
        Assert.That(site.Entries.Count, Is.LessThanOrEqualTo(Soak.Limit));
        Assert.That(site.ProcessCache.Counters.Failures, Is.Zero, "failures that no caller was told of");
        var statistics = site.Statistics;
        Assert.That(statistics.Computations + statistics.Joins, Is.LessThanOrEqualTo(statistics.Misses));
        Assert.That(statistics.Computations, Is.GreaterThan(Soak.Limit), "a soak that only hits shows nothing");
        TestContext.Out.WriteLine($"{calls:N0} calls, {statistics.Computations:N0} computed, {statistics.Evictions:N0} evicted");
        site.Clear();
    }
}
