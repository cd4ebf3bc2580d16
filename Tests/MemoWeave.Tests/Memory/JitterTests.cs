using CsCheck;
using MemoWeave.Memory;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Memory;

/// <summary>Jitter shortens the Ttl of each entry at random, by less than it says (rule E1).</summary>
[Property("rule", "E1")]
internal sealed class JitterTests
{
    [TestCase(0.0, 100.0)]
    [TestCase(0.5, 85.0)]
    [TestCase(0.9, 73.0)]
    public void An_entry_expires_at_exactly_its_shortened_limit(double share, double seconds)
    {
        var time = new FakeTimeProvider();
        using var sandbox = MemoSandbox.Start(time);
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "100s", Jitter = "30s" });
        MemoWeave.Calls.CacheSpace.Current.CacheOf(site).Memory.NextShare = () => share;
        site.Call(1, static () => 1);

        time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        time.Advance(TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(3));
    }

    [Test]
    public void The_limit_is_always_above_the_ttl_less_the_jitter_and_at_most_the_ttl() =>
        Gen.Select(Gen.Long[1, TimeSpan.MaxValue.Ticks], Gen.Long[1, TimeSpan.MaxValue.Ticks], Gen.Double[0, Math.BitDecrement(1.0)]).Sample(static (ttl, jitter, share) =>
        {
            var limits = new EntryLimits(TimeSpan.FromTicks(ttl), null, 0, TimeSpan.FromTicks(jitter));
            foreach (var each in new[] { share, 0, Math.BitDecrement(1.0) })
            {
                var ticks = limits.TtlOfEntry(each)!.Value.Ticks;
                Assert.That(ticks, Is.GreaterThan(Math.Max(ttl - jitter, 0)).And.LessThanOrEqualTo(ttl));
            }
        });

    [Test]
    public void All_of_the_spread_is_used()
    {
        var time = new FakeTimeProvider();
        using var sandbox = MemoSandbox.Start(time);
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "100s", Jitter = "50%" });
        for (var i = 0; i < 2_000; i++) site.Call(i, static () => 1);

        for (var second = 50; second <= 100; second += 5)
        {
            time.Advance(TimeSpan.FromSeconds(second == 50 ? 50 : 5));
            var living = Enumerable.Range(0, 2_000).Count(i => Questions.Ask(() => site.Call(i, static () => 1)).TryPeek(out _));
            Assert.That(living, Is.EqualTo(2_000 * (100 - second) / 50).Within(150));
        }
    }

    [Test]
    public void Without_it_the_limit_is_the_ttl()
    {
        Assert.That(new EntryLimits(TimeSpan.FromSeconds(5), null, 0).TtlOfEntry(0.5), Is.EqualTo(TimeSpan.FromSeconds(5)));
        Assert.That(new EntryLimits(null, TimeSpan.FromSeconds(5), 0, TimeSpan.FromSeconds(1)).TtlOfEntry(0.5), Is.Null);
    }

    [TestCase("30s", 30.0)]
    [TestCase(" 1m ", 60.0)]
    [TestCase("10%", 10.0)]
    [TestCase("12.5 %", 12.5)]
    [TestCase("100%", 100.0)]
    public void It_is_a_duration_or_a_percentage(string text, double seconds)
    {
        Assert.That(Jitter.TryParse(text, out var jitter), Is.True);
        Assert.That(jitter.Of(TimeSpan.FromSeconds(100)), Is.EqualTo(TimeSpan.FromSeconds(seconds)));
    }

    [TestCase(""), TestCase("%"), TestCase("0%"), TestCase("-1%"), TestCase("100.1%"), TestCase("1,5%"), TestCase("10"), TestCase("soon"), TestCase("0s")]
    public void Anything_else_is_none(string text) => Assert.That(Jitter.TryParse(text, out _), Is.False);

    [Test]
    [NonParallelizable] // The options are the process's.
    [Property("rule", "F2")]
    public void The_policy_shows_it_and_the_options_win()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "100s", Jitter = "10%" }, "Ttl: Class, Jitter: Attribute");
        Assert.That((site.Policy.Jitter, site.Policy.SourceOf(nameof(MemoPolicy.Jitter))), Is.EqualTo((TimeSpan.FromSeconds(10), MemoPolicySource.Attribute)));
        Assert.That(site.Policy.ToString(), Does.Contain("Jitter = 00:00:10 (Attribute)"));

        var name = site.Name;
        try
        {
            Memo.Configure(options => options.Methods[name] = new MemoMethodOptions { Ttl = TimeSpan.FromSeconds(50) });
            Assert.That(site.Policy.Jitter, Is.EqualTo(TimeSpan.FromSeconds(5)), "a percentage is of the limit in force");
            Memo.Configure(options => options.Methods[name] = new MemoMethodOptions { Jitter = TimeSpan.FromSeconds(3) });
            Assert.That((site.Policy.Jitter, site.Policy.SourceOf(nameof(MemoPolicy.Jitter))), Is.EqualTo((TimeSpan.FromSeconds(3), MemoPolicySource.Options)));
            Assert.That(() => Memo.Configure(options => options.Methods[name] = new MemoMethodOptions { Jitter = TimeSpan.Zero }), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
        finally
        {
            Memo.Configure(options => options.Methods.Remove(name));
        }
    }
}
