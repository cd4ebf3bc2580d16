using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C1")]
internal sealed class SyncFlightTests
{
    private const int Callers = 64;

    [Test]
    public void Sixty_four_threads_run_the_body_once()
    {
        var site = Sites.OfInt<object>(new MemoAttribute { Share = true });
        var runs = 0;
        var results = new object[Callers];
        Eventually.Join(Eventually.StartThreads(Callers, caller => results[caller] = site.Call(1, () =>
        {
            Interlocked.Increment(ref runs);
            Eventually.Holds(() => site.Statistics.Joins == Callers - 1, "all others join");
            return new object();
        })));
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(results, Is.All.SameAs(results[0]));
        Assert.That((site.Statistics.Computations, site.Statistics.Misses), Is.EqualTo((1L, (long)Callers)));
    }

    [Test]
    public void However_callers_arrive_the_body_runs_once()
    {
        for (var round = 0; round < 500; round++)
        {
            var site = Sites.OfInt<int>();
            var runs = 0;
            using var start = new Barrier(4);
            Eventually.Join(Eventually.StartThreads(4, _ =>
            {
                start.SignalAndWait(Eventually.Limit);
                site.Call(1, () => Interlocked.Increment(ref runs));
            }));
            Assert.That(runs, Is.EqualTo(1));
        }
    }

    [Test]
    public void Other_keys_are_not_blocked()
    {
        var site = Sites.OfInt<int>();
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var slow = Eventually.StartThreads(1, _ => site.Call(1, () =>
        {
            inside.Set();
            Eventually.WaitFor(release);
            return 1;
        }));
        Eventually.WaitFor(inside);
        Assert.That(site.Call(2, static () => 2), Is.EqualTo(2));
        release.Set();
        Eventually.Join(slow);
    }

    [Test]
    [Property("rule", "C2")]
    public void Those_who_joined_get_the_same_exception_and_the_next_call_computes_again()
    {
        var site = Sites.OfInt<int>();
        var caught = new Exception?[8];
        Eventually.Join(Eventually.StartThreads(caught.Length, caller =>
        {
            try
            {
                site.Call(1, () =>
                {
                    Eventually.Holds(() => site.Statistics.Joins == caught.Length - 1, "all others join");
                    throw new FormatException("from the body");
                });
            }
            catch (FormatException exception)
            {
                caught[caller] = exception;
            }
        }));
        Assert.That(caught, Is.All.SameAs(caught[0]));
        Assert.That(caught[0], Is.Not.Null);
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        Assert.That(site.Statistics.Computations, Is.EqualTo(2));
    }
}
