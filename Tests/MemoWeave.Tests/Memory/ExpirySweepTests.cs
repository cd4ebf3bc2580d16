using System.Diagnostics;
using MemoWeave.Memory;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Memory;

/// <summary>What is over leaves memory within a minute, though nobody asks for it; and clocks run only while something can end (rules E1, E4).</summary>
[Property("rule", "E4")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class ExpirySweepTests
{
    private readonly FakeTimeProvider _time = new();

    [Test]
    public void What_is_over_leaves_within_a_minute_untouched()
    {
        using var sandbox = MemoSandbox.Start(_time);
        var (timed, plain) = (Sites.OfInt<int>(new MemoAttribute { Ttl = "90s" }), Sites.OfInt<int>());
        for (var i = 0; i < 5_000; i++)
        {
            timed.Call(i, static () => 1);
            plain.Call(i, static () => 1);
        }

        _time.Advance(TimeSpan.FromSeconds(60));
        for (var i = 5_000; i < 6_000; i++) timed.Call(i, static () => 1);
        Assert.That(timed.Statistics.Entries, Is.EqualTo(6_000));
        _time.Advance(TimeSpan.FromSeconds(80));
        Assert.That((timed.Statistics.Entries, plain.Statistics.Entries), Is.EqualTo((1_000L, 5_000L)));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.That(timed.Statistics.Entries, Is.Zero);
        TableCheck.Verify(timed.Entries);
    }

    [Test]
    public void What_was_removed_is_told_to_be_expired()
    {
        using var sandbox = MemoSandbox.Start(_time);
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "90s" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.That(site.Statistics.Entries, Is.Zero);
        Assert.That(Questions.Ask(() => site.Call(1, static () => 1)).Explain(), Does.EndWith("expired."));
    }

    [Test]
    [Property("rule", "E1")]
    public void A_sliding_entry_that_is_hit_stays()
    {
        using var sandbox = MemoSandbox.Start(_time);
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "30s" });
        site.Call(1, static () => 1);
        site.Call(2, static () => 1);
        for (var i = 0; i < 10; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            site.Call(1, static () => 1);
        }

        Assert.That(site.Statistics.Entries, Is.EqualTo(1));
    }

    [Test]
    public void The_sweep_runs_only_while_something_can_end()
    {
        var sweep = ExpirySweep.Of(_time);
        using var sandbox = MemoSandbox.Start(_time);
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "5s" });
        Assert.That(sweep.IsRunning, Is.False);
        for (var round = 0; round < 3; round++)
        {
            site.Call(1, static () => 1);
            Assert.That(sweep.IsRunning, Is.True);
            _time.Advance(ExpirySweep.Period);
            Assert.That(sweep.IsRunning, Is.False);
        }
    }

    [Test]
    [Property("rule", "K11")]
    public void It_keeps_no_object_alive()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { Ttl = "1h", Share = true });
        Assert.That(Garbage.Takes(() =>
        {
            var station = new Station(site);
            station.Load(1);
            return station;
        }));
    }

    [Test]
    [NonParallelizable]
    [Property("rule", "E1")]
    public void By_the_system_s_clock_the_end_is_exact_on_both_sides()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1.5s" });
        var ttl = TimeSpan.FromSeconds(1.5);
        for (var round = 0; round < 2; round++)
        {
            var before = Stopwatch.GetTimestamp();
            site.Call(1, () => round);
            var after = Stopwatch.GetTimestamp();
            Assert.That(CoarseClock.IsTicking, Is.True);
            var hits = 0L;
            while (true)
            {
                var asked = Stopwatch.GetTimestamp();
                var isHit = site.Call(1, static () => -1) != -1;
                if (!isHit)
                {
                    Assert.That(Stopwatch.GetElapsedTime(before), Is.GreaterThanOrEqualTo(ttl), "over too early");
                    break;
                }

                if (Stopwatch.GetElapsedTime(after, asked) >= ttl) Assert.Fail("served too long");
                hits++;
            }

            Assert.That(hits, Is.GreaterThan(1_000));
            site.Clear();
        }
    }

    [Test]
    [NonParallelizable]
    [Property("rule", "E1")]
    public void An_entry_of_the_system_s_clock_is_over_under_another()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1d" });
        site.Call(1, static () => 1);
        try
        {
            Memo.Configure(options => options.TimeProvider = _time);
            Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        }
        finally
        {
            Memo.Configure(static options => options.TimeProvider = TimeProvider.System);
        }

        Assert.That(site.Call(1, static () => 3), Is.EqualTo(3));
    }

    [Test]
    [Property("rule", "E1")]
    public void Far_from_its_end_an_entry_is_served_without_a_look_at_a_clock()
    {
        Assert.That(CoarseClock.DeadlineAfter(TimeSpan.FromMilliseconds(900)), Is.EqualTo(Gate.Always));
        var now = CoarseClock.Now;
        Assert.That(CoarseClock.DeadlineAfter(TimeSpan.FromHours(1)), Is.InRange(now + 3_590_000 / 16, now + 3_600_000 / 16));
        Assert.That(CoarseClock.DeadlineAfter(TimeSpan.MaxValue), Is.EqualTo(Gate.Never - 1));
    }
}
