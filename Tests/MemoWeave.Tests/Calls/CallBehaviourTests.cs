using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Tests.Calls;

/// <summary>What clearing, time, threads and statistics do in the system that this one descends from, by its numbers.</summary>
[NonParallelizable] // Clearing everything, and the clock, are the process's.
internal sealed class CallBehaviourTests
{
    private const int Threads = 50;
    private readonly FakeTimeProvider _time = new();

    [SetUp]
    public void UseFakeTime() => Memo.Configure(options => options.TimeProvider = _time);

    [TearDown]
    public void UseRealTime() => Memo.Configure(static options => options.TimeProvider = TimeProvider.System);

    [Test(Description = "22. f and g with three entries: after a clear of everything all are computed again")]
    [Property("rule", "C6")]
    public void A_clear_of_everything_empties_every_method()
    {
        var (f, g) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        foreach (var (site, argument) in new[] { (f, 1), (f, 2), (g, 1) }) site.Call(argument, static () => 1);
        Memo.Clear();
        foreach (var (site, argument) in new[] { (f, 1), (f, 2), (g, 1) }) Assert.That(site.Call(argument, static () => 2), Is.EqualTo(2));
    }

    [Test(Description = "23. f and g: after a clear of f, f is computed once more and g still cached")]
    [Property("rule", "C6")]
    public void A_clear_of_one_method_leaves_the_others()
    {
        var (f, g) = (Sites.OfInt<int>(), Sites.OfInt<int>());
        f.Call(1, static () => 1);
        g.Call(1, static () => 1);
        f.Clear();
        Assert.That((f.Call(1, static () => 2), f.Call(1, static () => 3), g.Call(1, static () => 2)), Is.EqualTo((2, 2, 1)));
    }

    [Test(Description = "31. 50 threads clear everything: no error, and f still works")]
    [Property("rule", "C6")]
    public void Clearing_everything_from_many_threads_harms_nothing() => ClearedFromManyThreads(static _ => Memo.Clear());

    [Test(Description = "32. 50 threads clear f: no error, and f still works")]
    [Property("rule", "C6")]
    public void Clearing_a_method_from_many_threads_harms_nothing() => ClearedFromManyThreads(static site => site.Clear());

    [TestCase(0.5, false, Description = "33. A limit of a day: a hit after half a day")]
    [TestCase(1.5, true, Description = "34. A limit of a day: computed again after a day and a half")]
    [Property("rule", "E1")]
    public void A_limit_of_a_day(double days, bool recomputed)
    {
        var site = Sites.OfInt<int>(new MemoAttribute { Ttl = "1d" });
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromDays(days));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(recomputed ? 2 : 1));
    }

    [Test(Description = "34. A limit of a day has passed, one of two days has not")]
    [Property("rule", "E1")]
    public void Each_method_has_its_own_limit()
    {
        var (day, days) = (Sites.OfInt<int>(new MemoAttribute { Ttl = "1d" }), Sites.OfInt<int>(new MemoAttribute { Ttl = "2d" }));
        day.Call(1, static () => 1);
        days.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromDays(1.5));
        Assert.That((day.Call(1, static () => 2), days.Call(1, static () => 2)), Is.EqualTo((2, 1)));
    }

    [TestCase("1.00:00:00", "1d", Description = "36. A time as TimeSpan writes it means what a duration in words means")]
    [TestCase("3.5s", "00:00:03.5", Description = "37. 3.5 means three seconds and a half")]
    [TestCase("3minutes", "180s", Description = "37. Three minutes are 180 seconds")]
    [TestCase("1d", "86400s", Description = "38. A day has 86400 seconds")]
    [TestCase("1d23h", "47h", Description = "38. Days and hours add up")]
    [TestCase("1 day 23hr 45minutes", "2865m", Description = "38. Words and blanks")]
    [TestCase("1.5d23.5h", "59.5h", Description = "38. Fractions of each")]
    [Property("rule", "E1")]
    public void A_limit_means_the_same_in_every_notation(string one, string other) =>
        Assert.That(Sites.OfInt<int>(new MemoAttribute { Ttl = one }).Policy.Ttl, Is.EqualTo(Sites.OfInt<int>(new MemoAttribute { Ttl = other }).Policy.Ttl).And.Not.Null);

    [Test(Description = "39. No limit is no end")]
    [Property("rule", "E1")]
    public void Without_a_limit_there_is_none()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        _time.Advance(TimeSpan.FromDays(10_000));
        Assert.That(site.Policy.Ttl, Is.Null);
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(1));
    }

    [Test(Description = "44. A limit without a store: no warning")]
    [Property("rule", "E2")]
    public void A_limit_that_holds_is_nothing_to_warn_of()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            Sites.OfInt<int>(new MemoAttribute { Ttl = "60s" }).Call(1, static () => 1);
            Assert.That(loggers.Messages, Is.Empty);
        }
        finally
        {
            Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }
    }

    [Test(Description = "45. 50 threads call f: all get 42, and the body ran once")]
    [Property("rule", "C1")]
    public void Many_threads_share_one_computation()
    {
        var site = Sites.Sync<NoKey, int>();
        var runs = 0;
        var results = new int[Threads];
        Together(i => results[i] = site.CallKey(default, () => 41 + Interlocked.Increment(ref runs)));
        Assert.That(results, Has.All.EqualTo(42));
        Assert.That(runs, Is.EqualTo(1));
    }

    [Test(Description = "82. Nothing cached: the statistics are empty")]
    public void Without_calls_nothing_was_counted()
    {
        var statistics = Sites.OfInt<int>().Statistics;
        Assert.That(
            (statistics.Entries, statistics.Misses, statistics.Computations, statistics.Joins, statistics.Evictions, statistics.BodyTime),
            Is.EqualTo((0L, 0L, 0L, 0L, 0L, TimeSpan.Zero)));
    }

    [Test(Description = "84. The same for a resource, which all callers share: nothing cached, empty; then what was cached is counted")]
    [Property("rule", "V1")]
    public void A_method_that_shares_its_results_is_counted_as_any_other()
    {
        using var sandbox = MemoSandbox.Start();
        var site = Sites.OfInt<Stream>(new MemoAttribute { Share = true });
        Assert.That(Counts(), Is.EqualTo((0L, 0L, 0L, 0L, 0L)));

        var first = site.Call(1, static () => new MemoryStream());
        site.Call(2, static () => new MemoryStream());
        Assert.That(site.Call(1, static () => new MemoryStream()), Is.SameAs(first));
        Assert.That(Counts(), Is.EqualTo((1L, 2L, 2L, 2L, 0L)));

        (long? Hits, long Misses, long Computations, long Entries, long Uncopyable) Counts()
        {
            var statistics = site.Statistics;
            return (statistics.Hits, statistics.Misses, statistics.Computations, statistics.Entries, statistics.Uncopyable);
        }
    }

    [Test(Description = "84. The same for a resource, with deep object size: nothing cached, none; then all that the resource leads to; nothing again when it is cleared")]
    [Property("rule", "V1")]
    public void A_method_that_shares_its_results_is_asked_for_their_size()
    {
        const int Length = 100_000;
        const int Rest = 500; // Of an entry and a stream, beside the buffer.
        using var sandbox = MemoSandbox.Start();
        var site = Sites.OfInt<Stream>(new MemoAttribute { Share = true });
        Assert.That(site.EstimateBytes(), Is.Zero);

        site.Call(1, static () => new MemoryStream(Length));
        Assert.That(site.EstimateBytes(), Is.InRange(Length, Length + Rest));
        site.Call(2, static () => new BufferedStream(new MemoryStream(Length)));
        Assert.That(site.EstimateBytes(), Is.InRange(2 * Length, 2 * (Length + Rest)));

        site.Clear();
        Assert.That(site.EstimateBytes(), Is.Zero);
    }

    [Test(Description = "85. Every entry is counted")]
    public void Every_entry_counts()
    {
        var site = Sites.OfInt<int>();
        for (var i = 0; i < 3; i++) site.Call(i, static () => 1);
        Assert.That(site.Statistics.Entries, Is.EqualTo(3));
    }

    private static void ClearedFromManyThreads(Action<SyncMemoMethod<Key<Bits<int>>, int>> clear)
    {
        var site = Sites.OfInt<int>();
        Together(i =>
        {
            site.Call(i, () => i);
            clear(site);
        });
        Assert.That(site.Call(1, static () => 42), Is.EqualTo(42));
        Assert.That(site.Call(1, static () => 43), Is.EqualTo(42));
    }

    private static void Together(Action<int> action)
    {
        using Barrier barrier = new(Threads);
        Exception? failure = null;
        var threads = Enumerable.Range(0, Threads).Select(i => new Thread(() =>
        {
            barrier.SignalAndWait();
            try
            {
                action(i);
            }
            catch (Exception exception)
            {
                failure = exception;
            }
        })).ToArray();
        Array.ForEach(threads, static t => t.Start());
        Array.ForEach(threads, static t => t.Join());
        Assert.That(failure, Is.Null);
    }
}
