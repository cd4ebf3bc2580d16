using MemoWeave.Testing;
using MemoWeave.Woven.Scenarios;

namespace MemoWeave.Woven.Tests.Invalidation;

/// <summary>Entries are forgotten after the body succeeded, and its caller sees of it nothing else.</summary>
[Property("rule", "K13")]
public class AfterSuccessTests : SandboxFixture
{
    private static IEnumerable<TestCaseData> Tasks()
    {
        yield return Case("Task", (task, id) => Shop.RepriceLater(id, () => task));
        yield return Case("Task<int>", (task, id) => Shop.RepriceLaterWithResult(id, () => task));
        yield return Case("ValueTask", (task, id) => Shop.RepriceSoon(id, () => new ValueTask(task)).AsTask());
        yield return Case("ValueTask<int>", (task, id) => Shop.RepriceSoonWithResult(id, () => new ValueTask<int>(task)).AsTask());
        yield return Case("async", (task, id) => Shop.RepriceAsync(id, task));

        static TestCaseData Case(string name, Func<Task<int>, int, Task> call) => new TestCaseData(call).SetArgDisplayNames(name);
    }

    [Test]
    public void While_the_body_runs_the_entry_is_there()
    {
        Shop.Price(1);

        Assert.That(Shop.Reprice(1, () => IsStored(1) ? 1 : 0), Is.EqualTo(1));
        Assert.That(IsStored(1), Is.False);
    }

    [Test, Property("rule", "W3")]
    public void A_body_that_throws_forgets_nothing_and_its_exception_comes_out_as_it_was_thrown()
    {
        Shop.Price(1);
        var thrown = new InvalidTimeZoneException();

        var caught = Assert.Throws<InvalidTimeZoneException>(() => Shop.Reprice(1, () => throw thrown))!;

        Assert.That(caught, Is.SameAs(thrown));
        Assert.That(IsStored(1), Is.True);
        var frames = caught.StackTrace!.Split('\n');
        Assert.That(frames.Count(f => f.Contains("Reprice", StringComparison.Ordinal)), Is.EqualTo(1), caught.StackTrace);
        Assert.That(frames, Has.Some.Match(@"Shop\.<Reprice>Body\(.*Shop\.cs:line").And.None.Contains("MemoWeave.Calls"));
    }

    [Test, Property("rule", "W3")]
    public void A_stack_trace_shows_an_async_method_once_by_its_name()
    {
        var source = new TaskCompletionSource<int>();
        var task = Shop.RepriceAsync(1, source.Task);
        source.SetException(new InvalidTimeZoneException());

        var caught = Assert.ThrowsAsync<InvalidTimeZoneException>(() => task)!;

        var frames = caught.StackTrace!.Split('\n');
        Assert.That(frames.Count(f => f.Contains("Reprice", StringComparison.Ordinal)), Is.EqualTo(1), caught.StackTrace);
        Assert.That(frames, Has.Some.Match(@"Shop\.RepriceAsync\(Int32 id, Task`1 before\) in .*Shop\.cs:line").And.None.Contains("MemoWeave.Calls"));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task A_task_forgets_when_it_ends_well_before_anybody_is_told(Func<Task<int>, int, Task> call)
    {
        Shop.Price(1);
        var source = new TaskCompletionSource<int>();

        var task = call(source.Task, 1);
        Assert.That((task.IsCompleted, IsStored(1)), Is.EqualTo((false, true)));
        source.SetResult(4);
        await task;

        Assert.That(IsStored(1), Is.False);
        if (task is Task<int> withResult)
            Assert.That(await withResult, Is.EqualTo(4).Or.EqualTo(5));
    }

    [TestCaseSource(nameof(Tasks))]
    public async Task A_task_that_has_ended_well_forgets_at_once(Func<Task<int>, int, Task> call)
    {
        Shop.Price(1);

        var task = call(Task.FromResult(4), 1);

        Assert.That((task.IsCompletedSuccessfully, IsStored(1)), Is.EqualTo((true, false)));
        await task;
    }

    [TestCaseSource(nameof(Tasks))]
    public void A_task_that_faults_forgets_nothing(Func<Task<int>, int, Task> call)
    {
        Shop.Price(1);
        var source = new TaskCompletionSource<int>();
        var thrown = new InvalidTimeZoneException();

        var task = call(source.Task, 1);
        source.SetException(thrown);

        Assert.That(Assert.ThrowsAsync<InvalidTimeZoneException>(() => task), Is.SameAs(thrown));
        Assert.That((task.IsFaulted, IsStored(1)), Is.EqualTo((true, true)));
        Assert.That(Assert.ThrowsAsync<InvalidTimeZoneException>(() => call(Task.FromException<int>(thrown), 1)), Is.SameAs(thrown));
        Assert.That(IsStored(1), Is.True);
    }

    [TestCaseSource(nameof(Tasks))]
    public void A_task_that_is_cancelled_forgets_nothing(Func<Task<int>, int, Task> call)
    {
        Shop.Price(1);
        var source = new TaskCompletionSource<int>();
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        var task = call(source.Task, 1);
        source.SetCanceled(cancellation.Token);

        Assert.That(Assert.CatchAsync<OperationCanceledException>(() => task)!.CancellationToken, Is.EqualTo(cancellation.Token));
        Assert.That((task.IsCanceled, IsStored(1)), Is.EqualTo((true, true)));
    }

    [Test]
    public void A_task_that_has_ended_is_handed_on_as_it_is()
    {
        var ended = Task.FromResult(3);

        Assert.That(Shop.RepriceLaterWithResult(1, () => ended), Is.SameAs(ended));
        Assert.That(Shop.RepriceLater(1, () => ended), Is.SameAs(ended));
    }

    [Test, Property("rule", "C5")]
    public void A_caller_goes_on_where_it_awaited()
    {
        var context = new OneThread();
        var went = new List<SynchronizationContext?>();
        var source = new TaskCompletionSource<int>();

        context.Run(async () =>
        {
            var task = Shop.RepriceAsync(1, source.Task);
            ThreadPool.QueueUserWorkItem(_ => source.SetResult(1));
            await task;
            went.Add(SynchronizationContext.Current);
        });

        Assert.That(went, Is.EqualTo(new[] { context }));
    }

    [Test, Property("rule", "T1")]
    public async Task A_task_forgets_where_its_caller_was_when_it_called()
    {
        Shop.Price(1);
        Tagged.Named("a");
        var source = new TaskCompletionSource();

        var (entry, tag) = (Shop.RepriceLater(1, () => source.Task), Tagged.ForgetLater("a", source.Task));
        using (MemoSandbox.Start())
            source.SetResult();
        await Task.WhenAll(entry, tag);

        Assert.That((IsStored(1), Memo.TryPeek(() => Tagged.Named("a"), out _)), Is.EqualTo((false, false)));
    }

    private static bool IsStored(int id) => ForgetsTests.IsStored(() => Shop.Price(id, CancellationToken.None));

    /// <summary>Has all that is posted to it run on one thread.</summary>
    private sealed class OneThread : SynchronizationContext
    {
        private readonly System.Collections.Concurrent.BlockingCollection<Action> _posted = [];

        public override void Post(SendOrPostCallback d, object? state) => _posted.Add(() => d(state));

        public void Run(Func<Task> work)
        {
            var before = Current;
            SetSynchronizationContext(this);
            try
            {
                var task = work();
                task.ContinueWith(_ => _posted.CompleteAdding(), TaskScheduler.Default);
                foreach (var posted in _posted.GetConsumingEnumerable()) posted();
                task.GetAwaiter().GetResult();
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }
    }
}
