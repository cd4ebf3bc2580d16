using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

[Property("rule", "C1")]
internal sealed class AsyncFlightTests
{
    private const int Callers = 64;

    [Test]
    public async Task Sixty_four_tasks_run_the_body_once()
    {
        var site = Sites.TaskOfInt<object>(new MemoAttribute { Share = true });
        var runs = 0;
        var release = new TaskCompletionSource();
        var calls = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => site.Call(1, async () =>
        {
            Interlocked.Increment(ref runs);
            await release.Task;
            return new object();
        }))).ToArray();
        Eventually.Holds(() => site.Statistics.Joins == Callers - 1, "all others join");
        release.SetResult();
        var results = await Task.WhenAll(calls).WaitAsync(Eventually.Limit);
        Assert.That(runs, Is.EqualTo(1));
        Assert.That(results, Is.All.SameAs(results[0]));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task The_result_is_stored_when_the_task_ends()
    {
        var site = Sites.TaskOfInt<int>();
        var release = new TaskCompletionSource<int>();
        var call = site.Call(1, () => release.Task);
        release.SetResult(1);
        await call;
        var hit = site.Call(1, static () => Task.FromResult(2));
        Assert.That(hit.IsCompletedSuccessfully, Is.True);
        Assert.That(await hit, Is.EqualTo(1));
        Assert.That(site.Call(1, static () => Task.FromResult(2)), Is.SameAs(hit));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Every_kind_of_task_is_memoized()
    {
        var plain = Sites.PlainTaskOfInt();
        var value = Sites.ValueTaskOfInt<int>();
        var plainValue = Sites.PlainValueTaskOfInt();
        var runs = 0;
        for (var round = 0; round < 3; round++)
        {
            await plain.Call(1, () => Yield());
            Assert.That(await value.Call(1, () => new ValueTask<int>(Yield())), Is.EqualTo(2));
            await plainValue.Call(1, () => new ValueTask(Yield()));
            await plain.Call(2, () => Done());
            Assert.That(await value.Call(2, () => new ValueTask<int>(Done().Result)), Is.EqualTo(5));
            await plainValue.Call(2, () => new ValueTask(Done()));
        }

        Assert.That(runs, Is.EqualTo(6));

        async Task<int> Yield()
        {
            await Task.Yield();
            return Interlocked.Increment(ref runs);
        }

        Task<int> Done() => Task.FromResult(Interlocked.Increment(ref runs));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task Neither_faulted_nor_cancelled_tasks_are_stored()
    {
        var site = Sites.TaskOfInt<int>();
        var failure = new FormatException("from the body");
        foreach (var body in new Func<Task<int>>[]
        {
            () => Task.FromException<int>(failure),
            async () =>
            {
                await Task.Yield();
                throw failure;
            },
        })
        {
            var call = site.Call(1, body);
            Assert.That(await Caught(call), Is.SameAs(failure));
            Assert.That(call.IsFaulted, Is.True);
        }

        var cancelled = new CancellationToken(canceled: true);
        foreach (var body in new Func<Task<int>>[]
        {
            () => Task.FromCanceled<int>(cancelled),
            async () =>
            {
                await Task.Yield();
                cancelled.ThrowIfCancellationRequested();
                return 1;
            },
        })
        {
            var call = site.Call(1, body);
            Assert.That(((OperationCanceledException)(await Caught(call))!).CancellationToken, Is.EqualTo(cancelled));
            Assert.That(call.IsCanceled, Is.True);
        }

        Assert.That(await site.Call(1, static () => Task.FromResult(5)), Is.EqualTo(5));
        Assert.That(site.Statistics.Computations, Is.EqualTo(5));
    }

    [Test]
    [Property("rule", "C2")]
    public async Task Those_who_joined_get_all_exceptions_of_the_task()
    {
        var site = Sites.TaskOfInt<int>();
        var release = new TaskCompletionSource<int>();
        var runner = site.Call(1, () => release.Task);
        var joiner = site.Call(1, static () => Task.FromResult(2));
        release.SetException([new FormatException(), new InvalidOperationException()]);
        Assert.That(await Caught(runner), Is.TypeOf<FormatException>());
        Assert.That(await Caught(joiner), Is.TypeOf<FormatException>());
        Assert.That(joiner.Exception!.InnerExceptions, Has.Count.EqualTo(2));
    }

    [Test]
    [Property("rule", "C2")]
    public async Task A_body_that_throws_before_it_returns_a_task_throws_at_the_call()
    {
        var site = Sites.TaskOfInt<int>();
        using var inside = new ManualResetEventSlim();
        using var release = new ManualResetEventSlim();
        var runner = Task.Run(() => Assert.Throws<FormatException>(() => site.Call(1, Throw)));
        Eventually.WaitFor(inside);
        var joiner = site.Call(1, static () => Task.FromResult(2));
        release.Set();
        Assert.That(await Caught(joiner), Is.SameAs(await runner));
        Assert.That(await site.Call(1, static () => Task.FromResult(3)), Is.EqualTo(3));

        Task<int> Throw()
        {
            inside.Set();
            Eventually.WaitFor(release);
            throw new FormatException();
        }
    }

    [Test]
    [Property("rule", "V7")]
    public async Task A_null_task_is_returned_and_not_stored()
    {
        var site = Sites.TaskOfInt<int>();
        Assert.That(site.Call(1, static () => null!), Is.Null);
        Assert.That(await site.Call(1, static () => Task.FromResult(3)), Is.EqualTo(3));
    }

    [Test]
    [Property("rule", "V7")]
    public async Task A_value_task_is_consumed_once()
    {
        var site = Sites.ValueTaskOfInt<int>();
        var early = new OnceSource(1);
        early.Complete();
        Assert.That(await site.Call(1, () => early.Task), Is.EqualTo(1));
        var late = new OnceSource(2);
        var call = site.Call(2, () => late.Task);
        late.Complete();
        Assert.That(await call, Is.EqualTo(2));
        Assert.That((early.Consumed, late.Consumed), Is.EqualTo((1, 1)));
        Assert.That(await site.Call(1, static () => new ValueTask<int>(9)), Is.EqualTo(1));
    }

    [Test]
    [Property("rule", "C2")]
    public async Task A_value_task_whose_source_fails_leaves_nobody_waiting()
    {
        var site = Sites.ValueTaskOfInt<int>();
        var spent = new OnceSource(1);
        Assert.That(() => site.Call(1, () => new ValueTask<int>(spent, token: 77)), Throws.InvalidOperationException);
        Assert.That(await site.Call(1, static () => new ValueTask<int>(2)).AsTask().WaitAsync(Eventually.Limit), Is.EqualTo(2));
    }

    private static async Task<Exception?> Caught(Task task)
    {
        try
        {
            await task.WaitAsync(Eventually.Limit);
            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
