using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C3")]
internal sealed class AsyncCancellationTests
{
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
    public async Task When_the_one_who_runs_it_cancels_another_runs_it_once_for_all()
    {
        var runs = 0;
        using var source = new CancellationTokenSource();
        var runner = _site.Call(2, Forever, source.Token);
        var joiners = Enumerable.Range(0, 8).Select(_ => _site.Call(2, Seven)).ToArray();
        await source.CancelAsync();
        Assert.That(async () => await runner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Task.WhenAll(joiners).WaitAsync(Eventually.Limit), Is.All.EqualTo(7));
        Assert.That(runs, Is.EqualTo(1));

        async Task<int> Seven()
        {
            Interlocked.Increment(ref runs);
            await Task.Yield();
            return 7;
        }
    }

    [Test]
    public async Task One_who_cancelled_too_does_not_run_it()
    {
        var runs = 0;
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var runner = _site.Call(3, Forever, first.Token);
        var joiner = _site.Call(3, () => Task.FromResult(Interlocked.Increment(ref runs)), second.Token);
        await second.CancelAsync();
        await first.CancelAsync();
        Assert.That(async () => await runner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await joiner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(runs, Is.Zero);
    }

    [Test]
    public async Task One_who_tries_again_and_fails_gets_its_own_failure()
    {
        using var source = new CancellationTokenSource();
        var runner = _site.Call(4, Forever, source.Token);
        var early = _site.Call(4, static () => throw new FormatException());
        await source.CancelAsync();
        Assert.That(async () => await runner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await early.WaitAsync(Eventually.Limit), Throws.TypeOf<FormatException>());
    }

    [Test]
    public async Task A_cancellation_that_is_not_the_runners_is_everybodys()
    {
        using var source = new CancellationTokenSource();
        var release = new TaskCompletionSource<int>();
        var runner = _site.Call(5, () => release.Task, source.Token);
        var joiner = _site.Call(5, static () => Task.FromResult(2));
        release.SetCanceled();
        Assert.That(async () => await runner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(async () => await joiner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task One_with_spans_computes_for_itself_where_it_could_not_try_again()
    {
        using var source = new CancellationTokenSource();
        var runner = _site.Call(6, Forever, source.Token);
        var key = new Key<Bits<int>>(new Bits<int>(6));
        var own = _site.Compute(in key, new Spans([1, 2, 3]), CancellationToken.None, static (scoped in Spans state, CancellationToken _) => Task.FromResult(state.Numbers.Length));
        Assert.That(await own, Is.EqualTo(3));
        await source.CancelAsync();
        Assert.That(async () => await runner.WaitAsync(Eventually.Limit), Throws.InstanceOf<OperationCanceledException>());
    }

    private static async Task<int> Forever(CancellationToken token)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, token);
        return 0;
    }

    private readonly ref struct Spans(ReadOnlySpan<int> numbers)
    {
        public readonly ReadOnlySpan<int> Numbers = numbers;
    }
}
