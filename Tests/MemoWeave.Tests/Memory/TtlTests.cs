using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Memory;

[NonParallelizable]
[Property("rule", "E1")]
internal sealed class TtlTests
{
    private readonly FakeTimeProvider _time = new();

    [SetUp]
    public void UseFakeTime() => Memo.Configure(options => options.TimeProvider = _time);

    [TearDown]
    public void UseRealTime() => Memo.Configure(static options => options.TimeProvider = TimeProvider.System);

    [Test]
    public void An_entry_expires_at_exactly_its_limit()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "90s" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromSeconds(90) - TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(3));
        Assert.That(site.Call(1, static () => 4), Is.EqualTo(3));
        Assert.That(site.Statistics.Entries, Is.EqualTo(1));
    }

    [Test]
    public void The_limit_counts_from_the_write_and_hits_do_not_prolong_it()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "10s" });
        site.Call(1, static () => 1);
        for (var second = 0; second < 9; second++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    public void The_limit_counts_from_the_end_of_the_computation()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "10s" });
        site.Call(1, () =>
        {
            _time.Advance(TimeSpan.FromSeconds(9));
            return 1;
        });
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
    }

    [Test]
    public void Without_a_limit_nothing_expires()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromDays(100_000));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
    }

    [Test]
    public void A_sliding_limit_counts_from_the_last_hit_and_ends_at_exactly_that()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "10s" });
        site.Call(1, static () => 1);
        for (var hit = 0; hit < 5; hit++)
        {
            _time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
            Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        }

        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(site.Call(1, static () => 3), Is.EqualTo(3));
    }

    [Test]
    public void Without_a_hit_a_sliding_limit_counts_from_the_write()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "10s" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    public void Hits_do_not_move_a_limit_beside_a_sliding_one()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "10s", Ttl = "15s" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        _time.Advance(TimeSpan.FromSeconds(6) - TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    public void A_look_that_is_no_call_moves_no_limit()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Sliding = "10s" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.That(Questions.Ask(() => site.Call(1, static () => 2)).TryPeek(out _), Is.True);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    public void An_entry_of_another_clock_is_expired()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1d" });
        site.Call(1, static () => 1);
        Memo.Configure(static options => options.TimeProvider = new FakeTimeProvider());
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    [Test]
    [Property("rule", "C7")]
    public void A_clock_that_fails_fails_no_call()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1d" });
        Memo.Configure(static options => options.TimeProvider = new BrokenClock());
        Assert.That(site.Call(1, static () => 1), Is.EqualTo(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new InvalidOperationException("broken");
    }
}
