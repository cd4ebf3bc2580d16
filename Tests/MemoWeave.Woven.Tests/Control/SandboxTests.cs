using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;
using Microsoft.Extensions.Time.Testing;

namespace MemoWeave.Woven.Tests.Control;

/// <summary>A sandbox and the process, and sandboxes in parallel, don't see each other (rules T1, T2).</summary>
[Property("rule", "T1")]
public class SandboxTests
{
    [Test]
    public void It_begins_empty_and_leaves_no_trace()
    {
        const int key = 2_001;
        Asked.Squared(key);
        var method = Memo.Of(() => Asked.Squared(key));
        var runs = BodyRuns.Of("Asked.Squared");
        using (MemoSandbox.Start())
        {
            Assert.That(Memo.TryPeek(() => Asked.Squared(key), out _), Is.False);
            Asked.Squared(key);
            Asked.Squared(key + 1);
            Assert.That(BodyRuns.Of("Asked.Squared"), Is.EqualTo(runs + 2));
            Memo.Clear();
            Assert.That(method.Statistics.Entries, Is.Zero);
        }

        Assert.That(Memo.TryPeek(() => Asked.Squared(key), out _), Is.True, "the process's entry was hidden, not forgotten");
        Assert.That(Memo.TryPeek(() => Asked.Squared(key + 1), out _), Is.False, "what was stored in the sandbox is gone with it");
    }

    [Test]
    public void Sandboxes_inside_each_other_hide_the_outer_one()
    {
        using var outer = MemoSandbox.Start();
        Asked.Squared(1);
        using (MemoSandbox.Start())
        {
            Assert.That(Memo.TryPeek(() => Asked.Squared(1), out _), Is.False);
        }

        Assert.That(Memo.TryPeek(() => Asked.Squared(1), out _), Is.True);
    }

    [Test]
    public void One_disposed_of_out_of_order_is_over_and_the_other_goes_on()
    {
        var outer = MemoSandbox.Start();
        using var inner = MemoSandbox.Start();
        Asked.Squared(1);
        outer.Dispose();
        outer.Dispose();
        Assert.That(Memo.TryPeek(() => Asked.Squared(1), out _), Is.True);
    }

    [Test]
    public async Task It_holds_for_what_the_flow_starts_and_awaits()
    {
        using var sandbox = MemoSandbox.Start();
        await Task.Run(() => Asked.Squared(1));
        await Task.Yield();
        await Asked.LoadAsync(1);
        await Asked.LoadAsync(1);
        Assert.That(sandbox.StatisticsOf(() => Asked.Squared(1)).Entries, Is.EqualTo(1));
        Assert.That(sandbox.StatisticsOf(() => Asked.LoadAsync(1)), Has.Property("Hits").EqualTo(1).And.Property("Misses").EqualTo(1).And.Property("Computations").EqualTo(1));
    }

    [Test]
    public async Task In_parallel_they_do_not_see_each_other()
    {
        using var barrier = new Barrier(8);
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Factory.StartNew(() =>
        {
            using var sandbox = MemoSandbox.Start();
            var asked = new Asked();
            barrier.SignalAndWait();
            for (var key = 0; key < 100; key++)
            {
                if (Asked.Squared(key) != key * key || asked.DescribeToo(key) != $"asked too {key}" || Asked.Squared(key) != key * key) return null;
                barrier.SignalAndWait();
            }

            return sandbox.StatisticsOf(() => Asked.Squared(0));
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.That(results, Has.All.Matches<MemoStatistics?>(s => s is { Hits: 100, Misses: 100, Computations: 100, Entries: 100, Joins: 0 }));
    }

    [Test]
    public async Task A_flow_outside_goes_on_with_the_process()
    {
        const int key = 1_002;
        Asked.Squared(key);
        using var inside = new SemaphoreSlim(0);
        using var done = new SemaphoreSlim(0);
        var other = Task.Run(async () =>
        {
            using var sandbox = MemoSandbox.Start();
            inside.Release();
            await done.WaitAsync();
        });
        await inside.WaitAsync();
        Assert.That(Memo.TryPeek(() => Asked.Squared(key), out _), Is.True);
        Assert.That(Asked.Squared(key), Is.EqualTo(key * key));
        done.Release();
        await other;
    }

    [Test, Property("rule", "E1")]
    public void It_has_a_clock_of_its_own()
    {
        var time = new FakeTimeProvider();
        using var sandbox = MemoSandbox.Start(time);
        Asked.Timed(1);
        time.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        Asked.Timed(1);
        time.Advance(TimeSpan.FromTicks(1));
        Asked.Timed(1);
        Assert.That(sandbox.StatisticsOf(() => Asked.Timed(1)), Has.Property("Hits").EqualTo(1).And.Property("Computations").EqualTo(2));
    }

    [Test, Property("rule", "K11")]
    public void Entries_of_an_object_are_apart_too_and_gone_with_it()
    {
        var asked = new Asked();
        asked.DescribeToo(1);
        using var sandbox = MemoSandbox.Start();
        Assert.That(Memo.TryPeek(() => asked.DescribeToo(1), out _), Is.False);
        Assert.That(Garbage.Takes(static () =>
        {
            var other = new Asked();
            other.DescribeToo(1);
            return other;
        }));
    }

    [Test, Property("rule", "C7")]
    public void A_failing_store_fails_no_call()
    {
        using var sandbox = MemoSandbox.Start();
        Asked.Squared(1);
        sandbox.FailStores(new IOException("disk full"));
        Assert.That((Asked.Squared(2), Asked.Squared(2), Asked.Squared(1)), Is.EqualTo((4, 4, 1)));
        Assert.That(sandbox.StatisticsOf(() => Asked.Squared(1)), Has.Property("Computations").EqualTo(3).And.Property("Entries").EqualTo(1).And.Property("Hits").EqualTo(1));
    }

    [Test]
    public void Nothing_of_it_stays_in_memory() =>
        Assert.That(Garbage.Takes(static () =>
        {
            using var sandbox = MemoSandbox.Start();
            Asked.Named(new AskedOrder(1, "Ann"));
            return sandbox;
        }));
}
