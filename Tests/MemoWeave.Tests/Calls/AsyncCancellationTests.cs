using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C3")]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class AsyncCancellationTests
{
    private const int Callers = 64;

    private readonly AsyncMemoMethod<Key<Bits<int>>, Task<int>, int, TaskAdapter<int>> _site = Sites.TaskOfInt<int>();

    [Test]
    public async Task One_who_joined_leaves_when_its_token_says_so()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(1, () => release.Task);
        var joiner = _site.Call(1, static () => Task.FromResult(2), source.Token);
        await source.CancelAsync();
        Assert.That(async () => await joiner, Throws.InstanceOf<OperationCanceledException>());
        release.SetResult(1);
        Assert.That(await runner.WaitAsync(Eventually.Limit), Is.EqualTo(1));
    }

    [Test]
    public async Task When_the_one_who_runs_it_cancels_the_body_goes_on_for_the_others()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(2, token => release.Task.WaitAsync(token), source.Token);
        var joiners = Enumerable.Range(0, 8).Select(_ => _site.Call(2, static () => Task.FromResult(8))).ToArray();
        await source.CancelAsync();
        Assert.That((await Cancelled(runner)).CancellationToken, Is.EqualTo(source.Token));
        release.SetResult(7);
        Assert.That(await Task.WhenAll(joiners).WaitAsync(Eventually.Limit), Is.All.EqualTo(7));
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    public async Task When_sixty_three_of_sixty_four_cancel_the_last_gets_the_value_of_the_one_run()
    {
        var sources = Enumerable.Range(0, Callers).Select(static _ => new CancellationTokenSource()).ToArray();
        var release = new TaskCompletionSource<int>();
        var calls = sources.Select(source => _site.Call(3, token => release.Task.WaitAsync(token), source.Token)).ToArray();
        foreach (var source in sources.SkipLast(1)) await source.CancelAsync();
        for (var number = 0; number < Callers - 1; number++) Assert.That((await Cancelled(calls[number])).CancellationToken, Is.EqualTo(sources[number].Token));
        release.SetResult(7);
        Assert.That(await calls[^1].WaitAsync(Eventually.Limit), Is.EqualTo(7));
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    public async Task When_all_cancel_the_token_of_the_body_is_cancelled_and_each_is_told_of_its_own()
    {
        var sources = Enumerable.Range(0, Callers).Select(static _ => new CancellationTokenSource()).ToArray();
        var cancelled = new TaskCompletionSource();
        var calls = sources.Select(source => _site.Call(4, Body, source.Token)).ToArray();
        foreach (var source in sources)
        {
            Assert.That(cancelled.Task.IsCompleted, Is.False);
            await source.CancelAsync();
        }

        for (var number = 0; number < Callers; number++) Assert.That((await Cancelled(calls[number])).CancellationToken, Is.EqualTo(sources[number].Token));
        await cancelled.Task.WaitAsync(Eventually.Limit);
        Assert.That(_site.Statistics.Computations, Is.EqualTo(1));

        async Task<int> Body(CancellationToken token)
        {
            token.Register(cancelled.SetResult);
            return await Forever(token);
        }
    }

    [Test]
    public async Task One_who_joins_a_flight_that_was_begun_without_a_token_leaves_alone()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(5, token => token.CanBeCanceled ? Task.FromResult(0) : release.Task);
        var joiner = _site.Call(5, static () => Task.FromResult(2), source.Token);
        await source.CancelAsync();
        Assert.That((await Cancelled(joiner)).CancellationToken, Is.EqualTo(source.Token));
        release.SetResult(1);
        Assert.That(await runner.WaitAsync(Eventually.Limit), Is.EqualTo(1));
    }

    [Test]
    public async Task Nobody_joins_a_flight_that_all_have_cancelled_and_what_it_still_returns_is_not_stored()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var first = _site.Call(6, () => release.Task, source.Token);
        await source.CancelAsync();
        await Cancelled(first);
        var second = new TaskCompletionSource<int>();
        var own = _site.Call(6, () => second.Task);
        release.SetResult(1);
        second.SetResult(2);
        Assert.That(await own.WaitAsync(Eventually.Limit), Is.EqualTo(2));
        Assert.That(await _site.Call(6, static () => Task.FromResult(3)), Is.EqualTo(2));
    }

    [Test]
    public async Task A_cancellation_that_is_not_the_callers_is_everybodys()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(7, () => release.Task, source.Token);
        var joiner = _site.Call(7, static () => Task.FromResult(2));
        release.SetCanceled();
        await Cancelled(runner);
        await Cancelled(joiner);
    }

    [Test]
    public void A_body_that_throws_before_it_returns_a_task_tells_of_the_callers_token()
    {
        using var source = new CancellationTokenSource();
        var exception = Assert.Throws<TaskCanceledException>(() => _site.Call(
            8,
            Task<int> (token) =>
            {
                source.Cancel();
                throw new TaskCanceledException("from the body", null, token);
            },
            source.Token));
        Assert.That((exception!.CancellationToken, exception.Message), Is.EqualTo((source.Token, "from the body")));
    }

    [Test]
    public async Task One_with_spans_joins_too()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(9, () => release.Task, source.Token);
        var key = new Key<Bits<int>>(new Bits<int>(9));
        var joiner = _site.Compute(in key, new Spans([1, 2, 3]), CancellationToken.None, static (scoped in Spans state, CancellationToken _) => Task.FromResult(state.Numbers.Length));
        release.SetResult(1);
        Assert.That((await runner.WaitAsync(Eventually.Limit), await joiner.WaitAsync(Eventually.Limit)), Is.EqualTo((1, 1)));
    }

    private static async Task<int> Forever(CancellationToken token)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
        return 0;
    }

    private static async Task<OperationCanceledException> Cancelled(Task task)
    {
        try
        {
            await task.WaitAsync(Eventually.Limit);
        }
        catch (OperationCanceledException exception)
        {
            Assert.That(task.IsCanceled, Is.True);
            return exception;
        }

        throw new AssertionException("It was not cancelled.");
    }

    private readonly ref struct Spans(ReadOnlySpan<int> numbers)
    {
        public readonly ReadOnlySpan<int> Numbers = numbers;
    }
}
