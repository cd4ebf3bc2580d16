using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>Flows that would wait for each other: the one that closes the circle computes for itself.</summary>
[Property("rule", "C4")]
internal sealed class CircleTests
{
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(5)]
    public void Of_threads(int length)
    {
        var site = Sites.OfInt<int>();
        using var inside = new Barrier(length);
        var results = new int[length];
        Eventually.Join(Eventually.StartThreads(length, number => results[number] = site.Call(number, () =>
        {
            Assert.That(inside.SignalAndWait(Eventually.Limit), Is.True);
            return 1 + site.Call((number + 1) % length, static () => 10);
        })));
        // One computed its neighbour for itself; each other one got what its neighbour did, going back to that one.
        Assert.That(results.Order(), Is.EqualTo(Enumerable.Range(11, length)));
        Assert.That((site.Statistics.Computations, site.Statistics.Joins), Is.EqualTo((length + 1L, length - 1L)));
        // What it computed for itself is not stored.
        for (var number = 0; number < length; number++) Assert.That(site.Call(number, static () => 99), Is.EqualTo(results[number]));
    }

    [TestCase(2)]
    [TestCase(3)]
    [TestCase(5)]
    public async Task Of_asynchronous_flows(int length)
    {
        var site = Sites.TaskOfInt<int>();
        using var source = new CancellationTokenSource();
        var inside = Enumerable.Range(0, length).Select(static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).ToArray();
        var all = Task.WhenAll(inside.Select(static source => source.Task));
        var results = await Task.WhenAll(Enumerable.Range(0, length).Select(number => site.Call(number, async () =>
        {
            inside[number].SetResult();
            await all;
            return 1 + await site.Call((number + 1) % length, static () => Task.FromResult(10), number == 0 ? source.Token : CancellationToken.None);
        }))).WaitAsync(Eventually.Limit);
        Assert.That(results.Order(), Is.EqualTo(Enumerable.Range(11, length)));
        Assert.That((site.Statistics.Computations, site.Statistics.Joins), Is.EqualTo((length + 1L, length - 1L)));
    }

    [Test]
    public async Task Of_a_thread_and_an_asynchronous_flow()
    {
        var plain = Sites.OfInt<int>();
        var tasks = Sites.TaskOfInt<int>();
        using var inside = new ManualResetEventSlim();
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var result = 0;
        var thread = Eventually.StartThreads(1, _ => result = plain.Call(1, () =>
        {
            entered.SetResult();
            Eventually.WaitFor(inside);
            return 1 + tasks.Call(1, static () => Task.FromResult(10)).GetAwaiter().GetResult();
        }));
        var other = await tasks.Call(1, async () =>
        {
            await entered.Task;
            inside.Set();
            return 1 + plain.Call(1, static () => 10);
        }).WaitAsync(Eventually.Limit);
        Eventually.Join(thread);
        Assert.That(new[] { result, other }.Order(), Is.EqualTo(new[] { 11, 12 }));
    }

    [Test]
    public async Task Through_one_of_several_calls_that_a_body_waits_for()
    {
        var site = Sites.TaskOfInt<int>();
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var back = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var slow = site.Call(2, async () =>
        {
            await release.Task;
            return 2;
        });
        var returning = site.Call(3, async () =>
        {
            begun.SetResult();
            await back.Task;
            return await site.Call(1, static () => Task.FromResult(10));
        });
        var outer = site.Call(1, async () =>
        {
            await begun.Task;
            var both = Task.WhenAll(Task.Run(() => site.Call(2, static () => Task.FromResult(0))), Task.Run(() => site.Call(3, static () => Task.FromResult(0))));
            Eventually.Holds(() => site.Statistics.Joins == 2, "it waits for both");
            back.SetResult();
            release.SetResult();
            return (await both).Sum();
        });
        Assert.That(await outer.WaitAsync(Eventually.Limit), Is.EqualTo(12));
        Assert.That((await slow, await returning), Is.EqualTo((2, 10)));
    }

    [Test]
    public void Inside_another_body()
    {
        var site = Sites.OfInt<int>();
        using var inside = new Barrier(2);
        var results = new int[2];
        // The first waits in a body within the body that the second then asks for.
        Eventually.Join(Eventually.StartThreads(2, number => results[number] = number == 0
            ? site.Call(1, () => site.Call(2, () =>
            {
                Assert.That(inside.SignalAndWait(Eventually.Limit), Is.True);
                return 1 + site.Call(3, static () => 10);
            }))
            : site.Call(3, () =>
            {
                Assert.That(inside.SignalAndWait(Eventually.Limit), Is.True);
                return 1 + site.Call(1, static () => 10);
            })));
        Assert.That(results.Order(), Is.EqualTo(new[] { 11, 12 }));
    }

    [Test]
    public void A_flow_that_waits_for_one_who_waits_elsewhere_joins()
    {
        var site = Sites.OfInt<int>();
        using var release = new ManualResetEventSlim();
        using var first = new ManualResetEventSlim();
        var threads = new List<Thread>();
        threads.AddRange(Eventually.StartThreads(1, _ => site.Call(1, () =>
        {
            first.Set();
            Eventually.WaitFor(release);
            return 1;
        })));
        Eventually.WaitFor(first);
        for (var number = 2; number < 10; number++)
        {
            var key = number;
            threads.AddRange(Eventually.StartThreads(1, _ => site.Call(key, () => 1 + site.Call(key - 1, static () => 100))));
            Eventually.Holds(() => site.Statistics.Joins == key - 1, "it joins");
        }

        release.Set();
        Eventually.Join(threads);
        Assert.That(site.Call(9, static () => 0), Is.EqualTo(9));
        Assert.That(site.Statistics.Computations, Is.EqualTo(9));
    }

    [Test]
    public async Task One_who_cancelled_is_waited_for_by_nobody()
    {
        var site = Sites.TaskOfInt<int>();
        using var source = new CancellationTokenSource();
        var left = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var waits = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var second = site.Call(2, async () =>
        {
            await left.Task;
            waits.SetResult();
            return 1 + await site.Call(1, static () => Task.FromResult(10));
        });
        var first = site.Call(1, async () =>
        {
            try
            {
                var joined = site.Call(2, static () => Task.FromResult(10), source.Token);
                await source.CancelAsync();
                await joined;
            }
            catch (OperationCanceledException)
            {
                left.SetResult();
            }

            await release.Task;
            return 1;
        });
        await waits.Task.WaitAsync(Eventually.Limit);
        Eventually.Holds(() => site.Statistics.Joins == 2, "the second joins the first");
        release.SetResult();
        Assert.That((await first, await second), Is.EqualTo((1, 2)));
    }
}
