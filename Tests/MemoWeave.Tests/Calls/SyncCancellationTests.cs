using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C3")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class SyncCancellationTests
{
    private const int Callers = 64;

    private readonly SyncMemoMethod<Key<Bits<int>>, int> _site = Sites.OfInt<int>();

    [Test]
    public void One_who_waits_leaves_when_its_token_says_so()
    {
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        using var source = new CancellationTokenSource();
        var runner = Eventually.StartThreads(1, _ => _site.Call(1, () =>
        {
            inside.Set();
            Eventually.WaitFor(release);
            return 1;
        }));
        Eventually.WaitFor(inside);
        OperationCanceledException? caught = null;
        var joiner = Eventually.StartThreads(1, _ => caught = Assert.Throws<OperationCanceledException>(() => _site.Call(1, static () => 2, source.Token)));
        Eventually.Holds(() => _site.Statistics.Joins == 1, "it joins");
        source.Cancel();
        Eventually.Join(joiner);
        Assert.That(caught!.CancellationToken, Is.EqualTo(source.Token));
        release.Set();
        Eventually.Join(runner);
        Assert.That(_site.Call(1, static () => 2), Is.EqualTo(1));
    }

    [Test]
    public void When_the_one_who_runs_it_cancels_the_body_goes_on_for_the_others_and_it_stays()
    {
        using var source = new CancellationTokenSource();
        var result = 0;
        var results = new int[8];
        using var inside = new ManualResetEventSlim();
        var runner = Eventually.StartThreads(1, _ => result = _site.Call(
            2,
            token =>
            {
                inside.Set();
                Eventually.Holds(() => _site.Statistics.Joins == results.Length, "all others join");
                source.Cancel();
                token.ThrowIfCancellationRequested();
                return 7;
            },
            source.Token));
        Eventually.WaitFor(inside);
        var joiners = Eventually.StartThreads(results.Length, caller => results[caller] = _site.Call(2, static () => 8));
        Eventually.Join([.. runner, .. joiners]);
        Assert.That(results.Append(result), Is.All.EqualTo(7));
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    public void When_sixty_three_of_sixty_four_cancel_the_last_gets_the_value_of_the_one_run()
    {
        var sources = Enumerable.Range(0, Callers).Select(static _ => new CancellationTokenSource()).ToArray();
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var bodyToken = CancellationToken.None;
        var result = 0;
        var tokens = new CancellationToken?[Callers];
        var runner = Eventually.StartThreads(1, _ => result = _site.Call(3, Body, sources[0].Token));
        Eventually.WaitFor(inside);
        var joiners = Eventually.StartThreads(Callers - 1, number =>
        {
            try
            {
                result = _site.Call(3, Body, sources[number + 1].Token);
            }
            catch (OperationCanceledException exception)
            {
                tokens[number + 1] = exception.CancellationToken;
            }
        });
        Eventually.Holds(() => _site.Statistics.Joins == Callers - 1, "all others join");
        foreach (var source in sources.SkipLast(1)) source.Cancel();
        Eventually.Join(joiners.SkipLast(1));
        Assert.That(bodyToken.IsCancellationRequested, Is.False);
        release.Set();
        Eventually.Join([.. runner, joiners[^1]]);
        Assert.That(result, Is.EqualTo(3));
        Assert.That(tokens[1..^1], Is.EqualTo(sources[1..^1].Select(static source => source.Token)));
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));

        int Body(CancellationToken token)
        {
            bodyToken = token;
            inside.Set();
            Eventually.WaitFor(release);
            return 3;
        }
    }

    [Test]
    public void When_all_cancel_the_token_of_the_body_is_cancelled_and_each_is_told_of_its_own()
    {
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        using var inside = new ManualResetEventSlim();
        var caught = new OperationCanceledException?[2];
        var runner = Eventually.StartThreads(1, _ => caught[0] = Assert.Throws<OperationCanceledException>(() => _site.Call(4, WaitForCancellation, first.Token)));
        Eventually.WaitFor(inside);
        var joiner = Eventually.StartThreads(1, _ => caught[1] = Assert.Throws<OperationCanceledException>(() => _site.Call(4, WaitForCancellation, second.Token)));
        Eventually.Holds(() => _site.Statistics.Joins == 1, "it joins");
        first.Cancel();
        second.Cancel();
        Eventually.Join([.. runner, .. joiner]);
        Assert.That(caught.Select(static exception => exception!.CancellationToken), Is.EqualTo(new[] { first.Token, second.Token }));
        Assert.That(caught[0]!.StackTrace, Does.Contain(nameof(ThrowIfCancelled)).And.Not.Contain("MemoWeave.Calls."));
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));

        int WaitForCancellation(CancellationToken token)
        {
            inside.Set();
            Assert.That(token.WaitHandle.WaitOne(Eventually.Limit), Is.True);
            return ThrowIfCancelled(token);
        }
    }

    [Test]
    public void Nobody_joins_a_flight_that_all_have_cancelled_and_what_it_still_returns_is_not_stored()
    {
        using var source = new CancellationTokenSource();
        var half = _site.Call(
            5,
            token =>
            {
                source.Cancel();
                Assert.That(token.IsCancellationRequested, Is.True);
                var other = 0;
                Eventually.Join(Eventually.StartOutside(() => other = _site.Call(5, static () => 2)));
                Assert.That(other, Is.EqualTo(2));
                return 1;
            },
            source.Token);
        Assert.That(half, Is.EqualTo(1));
        Assert.That(_site.Call(5, static () => 3), Is.EqualTo(2));
    }

    [Test]
    public void Without_a_token_there_is_none()
    {
        Assert.That(_site.Call(6, static token => token.CanBeCanceled ? 1 : 2), Is.EqualTo(2));
    }

    [Test]
    public void A_caller_without_a_token_keeps_the_flight_alive()
    {
        using var source = new CancellationTokenSource();
        using var inside = new ManualResetEventSlim();
        var runner = Eventually.StartThreads(1, _ => _site.Call(
            7,
            token =>
            {
                inside.Set();
                Eventually.Holds(() => _site.Statistics.Joins == 1, "the other joins");
                source.Cancel();
                return token.IsCancellationRequested ? 0 : 1;
            },
            source.Token));
        Eventually.WaitFor(inside);
        Assert.That(_site.Call(7, static () => 2), Is.EqualTo(1));
        Eventually.Join(runner);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int ThrowIfCancelled(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return 0;
    }
}
