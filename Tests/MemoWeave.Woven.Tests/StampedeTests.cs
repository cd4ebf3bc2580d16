using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests;

public class StampedeTests
{
    private const int Callers = 64;
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    [Test, Property("rule", "C1")]
    public void Sixty_four_threads_on_one_cold_key_run_the_body_once()
    {
        const int key = 1;
        var joined = Method(nameof(Gated.Blocking)).Statistics.Joins + Callers - 1;
        var results = new int[Callers];
        var threads = Enumerable.Range(0, Callers).Select(i => new Thread(() => results[i] = Gated.Blocking(key)) { IsBackground = true }).ToList();

        threads.ForEach(thread => thread.Start());
        WaitFor(() => Method(nameof(Gated.Blocking)).Statistics.Joins == joined);
        Gated.Open(key);

        Assert.That(threads, Has.All.Matches<Thread>(thread => thread.Join(Guard)));
        Assert.That(results, Has.All.EqualTo(2 * key));
        Assert.That(BodyRuns.Of($"{nameof(Gated.Blocking)} {key}"), Is.EqualTo(1));
    }

    [Test, Property("rule", "C1")]
    public async Task Sixty_four_tasks_on_one_cold_key_run_the_body_once()
    {
        const int key = 2;
        var calls = Enumerable.Range(0, Callers).Select(_ => Task.Run(() => Gated.Awaiting(key))).ToList();

        Gated.Open(key);
        var results = await Task.WhenAll(calls).WaitAsync(Guard);

        Assert.That(results, Has.All.EqualTo(2 * key));
        Assert.That(BodyRuns.Of($"{nameof(Gated.Awaiting)} {key}"), Is.EqualTo(1));
    }

    [Test, Property("rule", "C1")]
    public async Task Another_key_is_not_blocked()
    {
        const int slow = 3, quick = 4;
        var blocked = Task.Run(() => Gated.Blocking(slow));
        Gated.Open(quick);

        Assert.That(await Task.Run(() => Gated.Blocking(quick)).WaitAsync(Guard), Is.EqualTo(2 * quick));
        Assert.That(blocked.IsCompleted, Is.False);

        Gated.Open(slow);
        Assert.That(await blocked.WaitAsync(Guard), Is.EqualTo(2 * slow));
    }

    [Test, Property("rule", "C3")]
    public async Task A_caller_that_cancels_does_not_fail_the_others()
    {
        const int key = 5;
        using var cancel = new CancellationTokenSource();
        var first = Gated.Cancellable(key, cancel.Token);
        var second = Gated.Cancellable(key, CancellationToken.None);

        await cancel.CancelAsync();
        Gated.Open(key);

        Assert.That(async () => await first.WaitAsync(Guard), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await second.WaitAsync(Guard), Is.EqualTo(2 * key));
    }

    [Test, Property("rule", "C3")]
    public async Task The_bodys_token_is_cancelled_when_all_callers_have_cancelled()
    {
        const int key = 6;
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var calls = new[] { Gated.Cancellable(key, first.Token), Gated.Cancellable(key, second.Token) };

        await first.CancelAsync();
        Assert.That(Gated.BodyToken(key).IsCancellationRequested, Is.False);
        await second.CancelAsync();

        Assert.That(Gated.BodyToken(key).IsCancellationRequested, Is.True);
        Assert.That((await Cancelled(calls[0]), await Cancelled(calls[1])), Is.EqualTo((first.Token, second.Token)));
        Assert.That(BodyRuns.Of($"{nameof(Gated.Cancellable)} {key}"), Is.EqualTo(1));
    }

    [Test, Property("rule", "C3")]
    public async Task A_thread_that_cancels_leaves_and_the_one_that_runs_the_body_stays()
    {
        const int key = 7;
        using var runs = new CancellationTokenSource();
        using var waits = new CancellationTokenSource();
        var runner = Task.Run(() => Gated.BlockingCancellable(key, runs.Token));
        WaitFor(() => BodyRuns.Of($"{nameof(Gated.BlockingCancellable)} {key}") == 1);
        var joins = Method(nameof(Gated.BlockingCancellable)).Statistics.Joins;
        var joiner = Task.Run(() => Gated.BlockingCancellable(key, waits.Token));
        WaitFor(() => Method(nameof(Gated.BlockingCancellable)).Statistics.Joins == joins + 1);

        await runs.CancelAsync();
        Assert.That((Gated.BodyToken(key).IsCancellationRequested, runner.IsCompleted), Is.EqualTo((false, false)));
        await waits.CancelAsync();

        Assert.That((await Cancelled(joiner), await Cancelled(runner)), Is.EqualTo((waits.Token, runs.Token)));
    }

    private static async Task<CancellationToken> Cancelled(Task call)
    {
        try
        {
            await call.WaitAsync(Guard);
        }
        catch (OperationCanceledException exception)
        {
            return exception.CancellationToken;
        }

        throw new AssertionException("It was not cancelled.");
    }

    private static MemoMethod Method(string name) => MemoizedMethods.Find($"Gated.{name}(", () => Gated.Blocking(WarmUpKey()));

    private static int WarmUpKey()
    {
        Gated.Open(0);
        return 0;
    }

    private static void WaitFor(Func<bool> condition) => Assert.That(SpinWait.SpinUntil(condition, Guard), Is.True);
}
