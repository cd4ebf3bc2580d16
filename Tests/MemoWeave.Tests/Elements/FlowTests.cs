using MemoWeave.Calls;
using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>The recorder follows the async flow, and callers who joined are shown what the body showed (rules R1, R3).</summary>
internal sealed class FlowTests
{
    [Test(Description = "Case S14, rule R3")]
    public void Threads_and_tasks_of_the_body_are_recorded_in_order()
    {
        var site = Sites.OfInt<int>();
        var shown = TestPage.Of(Call);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] thread", "[0,1] task", "[0,2] pool", "[0,3] body" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(shown));
        Assert.That(site.Statistics.Computations, Is.EqualTo(1));

        void Call() => site.Call(1, static () =>
        {
            var thread = new Thread(static () => TestPage.Text("thread"));
            thread.Start();
            thread.Join();
            Task.Run(static () => TestPage.Text("task")).Wait();
            using var done = new ManualResetEventSlim();
            ThreadPool.QueueUserWorkItem(_ =>
            {
                TestPage.Text("pool");
                done.Set();
            });
            done.Wait();
            TestPage.Text("body");
            return 1;
        });
    }

    [Test(Description = "Acceptance 7.3, rule R3")]
    public async Task Eight_parallel_child_tasks_are_replayed_completely_and_in_the_recorded_order()
    {
        var site = Sites.TaskOfInt<int>();
        var first = await ShownBy(Call);
        Assert.That(first, Has.Length.EqualTo(8 * 51));
        var again = await ShownBy(Call);
        Assert.That(await ShownBy(Call), Is.EqualTo(again), "every replay is alike");
        foreach (var child in Enumerable.Range(0, 8))
        {
            Assert.That(Of(again, child), Is.EqualTo(Of(first, child)), $"what task {child} showed, in its order");
            Assert.That(Of(again, child), Has.Length.EqualTo(51));
        }

        Assert.That(site.Statistics.Computations, Is.EqualTo(1));

        Task<int> Call() => site.Call(1, static async () =>
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(static child => Task.Run(async () =>
            {
                using var box = TestPage.Container($"box {child}.").Enter();
                for (var step = 0; step < 50; step++)
                {
                    await Task.Yield();
                    TestPage.Text($"{child}.{step}");
                }
            })));
            return 1;
        });

        static string[] Of(string[] shown, int child) => [.. shown.Select(static note => note[(note.IndexOf(']', StringComparison.Ordinal) + 2)..]).Where(note => note.StartsWith($"{child}.", StringComparison.Ordinal) || note == $"box {child}.")];
    }

    [Test(Description = "Acceptance 7.3, rule R3: work that outlives the body")]
    public async Task Late_work_is_shown_but_not_recorded_and_that_is_told_once()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            var site = Sites.OfInt<int>();
            for (var round = 0; round < 2; round++)
            {
                var release = new TaskCompletionSource();
                var late = Task.CompletedTask;
                var page = TestPage.Open();
                site.Call(round, () =>
                {
                    TestPage.Text("body");
                    late = Task.Run(async () =>
                    {
                        await release.Task;
                        TestPage.Text("late");
                    });
                    return 1;
                });
                release.SetResult();
                await late.WaitAsync(Eventually.Limit);
                Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] body", "[0,1] late" }));
                var number = round;
                Assert.That(TestPage.Of(() => site.Call(number, static () => 2)), Is.EqualTo(new[] { "[0,0] body" }));
            }

            Assert.That(loggers.Messages, Is.EqualTo(new[]
            {
                "Warning: Work that 'MemoWeave.Tests.Support.Sites.Load(int, string)' began and did not wait for calls the element 'Box.Text': it is shown, but a hit will not show it again. " +
                "Await the work inside the method. Told once for each method.",
            }));
        }
        finally
        {
            Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }
    }

    [Test(Description = "Rule R3: late for the inner body, in time for the outer one")]
    public async Task Late_work_of_an_inner_body_is_recorded_by_the_outer()
    {
        var (outer, inner) = (Sites.TaskOfInt<int>(), Sites.OfInt<int>());
        var shown = await ShownBy(Outer);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] inner", "[0,1] late" }));
        Assert.That(await ShownBy(Outer), Is.EqualTo(shown));
        Assert.That(TestPage.Of(() => inner.Call(1, static () => 2)), Is.EqualTo(new[] { "[0,0] inner" }));

        Task<int> Outer() => outer.Call(1, async () =>
        {
            var release = new TaskCompletionSource();
            var late = Task.CompletedTask;
            inner.Call(1, () =>
            {
                TestPage.Text("inner");
                late = Task.Run(async () =>
                {
                    await release.Task;
                    TestPage.Text("late");
                });
                return 1;
            });
            release.SetResult();
            await late;
            return 1;
        });
    }

    [Test(Description = "Rule R1: each in its own container")]
    public async Task Callers_that_joined_are_shown_what_the_body_showed([Values] bool isAsync, [Values] bool mayCancel)
    {
        const int Callers = 8;
        var sync = Sites.OfInt<int>();
        var async = Sites.TaskOfInt<int>();
        MemoMethod method = isAsync ? async : sync;
        var release = new TaskCompletionSource();
        using var source = new CancellationTokenSource();
        var token = mayCancel ? source.Token : default;
        var calls = Enumerable.Range(0, Callers).Select(caller => Task.Run(async () =>
        {
            var page = TestPage.Open();
            using var box = TestPage.Container($"caller {caller}").Enter();
            if (isAsync) await async.Call(1, Async, token);
            else sync.Call(1, Sync, token);
            return page.Shown;
        })).ToArray();
        Eventually.Holds(() => method.Statistics.Joins == Callers - 1, "all others join");
        release.SetResult();
        var shown = await Task.WhenAll(calls).WaitAsync(Eventually.Limit);
        Assert.That(method.Statistics.Computations, Is.EqualTo(1));
        for (var caller = 0; caller < Callers; caller++)
            Assert.That(shown[caller], Is.EqualTo(new[] { $"[0,0] caller {caller}", "[0,0,0] before", "[0,0,1] after" }));
        Assert.That(method.Statistics, Has.Property(nameof(MemoStatistics.RecordedElements)).EqualTo(2).And.Property(nameof(MemoStatistics.ReplayedElements)).EqualTo(2 * (Callers - 1)), "rule T2");

        int Sync()
        {
            TestPage.Text("before");
            release.Task.Wait();
            TestPage.Text("after");
            return 1;
        }

        async Task<int> Async()
        {
            TestPage.Text("before");
            await release.Task;
            TestPage.Text("after");
            return 1;
        }
    }

    [Test(Description = "Rule R1: an entry that another call stored between this one's look-up and its claim")]
    public async Task An_entry_that_came_late_is_shown_too([Values] bool isAsync)
    {
        var (sync, async) = (Sites.OfInt<int>(), Sites.TaskOfInt<int>());
        var isOther = false;
        FlightPauses.Hook = (pause, _) =>
        {
            if (pause != FlightPause.Claiming || isOther) return;
            isOther = true;
            Call().GetAwaiter().GetResult();
        };
        try
        {
            Assert.That(await ShownBy(Call), Is.EqualTo(new[] { "[0,0] 1", "[0,1] 1" }));
        }
        finally
        {
            FlightPauses.Hook = null;
        }

        Assert.That((isAsync ? (MemoMethod)async : sync).Statistics.Computations, Is.EqualTo(1));

        Task<int> Call() => isAsync ? async.Call(1, static () => Task.FromResult(Body())) : Task.FromResult(sync.Call(1, Body));

        static int Body()
        {
            TestPage.Text("1");
            return 1;
        }
    }

    [Test(Description = "Rules R1, R2: who joined inside another body has it in that body's record")]
    public async Task What_a_joined_flight_showed_is_in_the_record_around()
    {
        var (outer, inner) = (Sites.TaskOfInt<int>(), Sites.TaskOfInt<int>());
        var release = new TaskCompletionSource();
        var runner = Task.Run(() => ShownBy(Inner));
        Eventually.Holds(() => inner.Statistics.Computations == 1, "the inner body runs");
        var joiner = Task.Run(() => ShownBy(Outer));
        Eventually.Holds(() => inner.Statistics.Joins == 1, "the outer body joins it");
        release.SetResult();
        Assert.That(await runner.WaitAsync(Eventually.Limit), Is.EqualTo(new[] { "[0,0] 1" }));
        var shown = await joiner.WaitAsync(Eventually.Limit);
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] box", "[0,0,0] 1" }));
        Assert.That(await ShownBy(Outer), Is.EqualTo(shown));

        Task<int> Inner() => inner.Call(1, async () =>
        {
            await release.Task;
            TestPage.Text("1");
            return 1;
        });

        Task<int> Outer() => outer.Call(1, async () =>
        {
            using (TestPage.Container("box").Enter()) return await Inner();
        });
    }

    [Test(Description = "Rule R1: an element's own failure comes out where the body's would have")]
    public async Task A_caller_that_joined_gets_what_an_element_throws_for_it()
    {
        var site = Sites.TaskOfInt<int>();
        var release = new TaskCompletionSource();
        var runner = Task.Run(() => ShownBy(Call));
        Eventually.Holds(() => site.Statistics.Computations == 1, "the body runs");
        var joiner = Task.Run(Call);
        Eventually.Holds(() => site.Statistics.Joins == 1, "another joins, which has no page");
        release.SetResult();
        await runner.WaitAsync(Eventually.Limit);
        Assert.ThrowsAsync<InvalidOperationException>(() => joiner.WaitAsync(Eventually.Limit));

        Task<int> Call() => site.Call(1, async () =>
        {
            await release.Task;
            TestPage.Text("1");
            return 1;
        });
    }

    [Test(Description = "Behaviour 47: what one flow is inside of is nothing to another")]
    public async Task Another_flow_is_unaffected()
    {
        var site = Sites.OfInt<int>();
        using var inside = new ManualResetEventSlim();
        using var done = new ManualResetEventSlim();
        var other = Task.Run(() => TestPage.Of(() => site.Call(1, () =>
        {
            inside.Set();
            done.Wait();
            TestPage.Text("inside");
            return 1;
        })));
        inside.Wait();
        var page = TestPage.Open();
        var box = page.Main.Container("made in no body");
        box.Text("1");
        using (box.Enter()) TestPage.Text("2");
        TestPage.Button("3");
        done.Set();
        Assert.That(await other.WaitAsync(Eventually.Limit), Is.EqualTo(new[] { "[0,0] inside" }));
        Assert.That(page.Shown, Is.EqualTo(new[] { "[0,0] made in no body", "[0,0,0] 1", "[0,0,1] 2", "[0,1] widget 3" }));
        Assert.That(TestPage.Of(() => site.Call(1, static () => 2)), Is.EqualTo(new[] { "[0,0] inside" }));
    }

    [Test(Description = "Rule R9: when no flow has a recorder any more, elements know it by one read")]
    public async Task No_recorder_is_left_active()
    {
        var (sync, async) = (Sites.OfInt<int>(), Sites.TaskOfInt<int>());
        TestPage.Open();
        for (var argument = 0; argument < 20; argument++)
        {
            var number = argument;
            sync.Call(number, () =>
            {
                Task.Run(static () => TestPage.Text("child")).Wait();
                return number % 3 == 0 ? 1 : sync.Call(number - 1, static () => 2);
            });
            Assert.That(() => sync.Call(1_000 + number, static () => throw new TimeoutException()), Throws.TypeOf<TimeoutException>());
            await async.Call(number, static async () =>
            {
                await Task.Yield();
                TestPage.Text("async");
                await Task.Delay(0);
                return 1;
            });
        }

        // Other tests of this process may run bodies at the same time.
        Eventually.Holds(static () => !MemoWeave.Elements.Recorder.IsActive, "no thread is in a recorded flow");
    }

    private static async Task<string[]> ShownBy(Func<Task<int>> call)
    {
        var page = TestPage.Open();
        await call();
        return page.Shown;
    }
}
