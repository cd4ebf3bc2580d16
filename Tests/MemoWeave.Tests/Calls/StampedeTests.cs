using System.Globalization;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Calls;

/// <summary>64 callers at once on a cold key, again and again. <c>MEMOWEAVE_TEST_ROUNDS</c> says how often.</summary>
[Property("rule", "C1")]
internal sealed class StampedeTests
{
    private const int Callers = 64;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_ROUNDS"), CultureInfo.InvariantCulture, out var rounds) ? rounds : 1_000;

    [Test]
    public void Of_threads_whose_body_returns()
    {
        var site = Sites.OfInt<int>();
        OnThreads((round, _, runs) =>
        {
            Assert.That(site.Call(round, () => Interlocked.Increment(ref runs.Value)), Is.EqualTo(1));
        });
        Assert.That(site.Statistics.Computations, Is.EqualTo(Rounds));
    }

    [Test]
    [Property("rule", "C2")]
    public void Of_threads_whose_body_throws()
    {
        var site = Sites.OfInt<int>();
        OnThreads((round, _, runs) =>
        {
            try
            {
                // The first run ends only when all have come, so that nobody comes too late to join it.
                site.Call(round, () =>
                {
                    Interlocked.Increment(ref runs.Value);
                    Eventually.Holds(() => site.Statistics.Joins == (round + 1L) * (Callers - 1), "all others join");
                    throw new FormatException();
                });
                Assert.Fail("nothing thrown");
            }
            catch (FormatException)
            {
            }
        });
    }

    [Test]
    [Property("rule", "C3")]
    public void Of_threads_of_which_half_cancel()
    {
        var site = Sites.OfInt<int>();
        using var source = new CancellationTokenSource();
        var cancel = new CancellationTokenSource[Rounds];
        for (var round = 0; round < Rounds; round++) cancel[round] = new CancellationTokenSource();
        OnThreads((round, caller, runs) =>
        {
            var leaves = caller % 2 == 1;
            try
            {
                var result = site.Call(
                    round,
                    token =>
                    {
                        var run = Interlocked.Increment(ref runs.Value);
                        Eventually.Holds(() => site.Statistics.Joins == (round + 1L) * (Callers - 1), "all others join");
                        cancel[round].Cancel();
                        token.ThrowIfCancellationRequested();
                        return run;
                    },
                    leaves ? cancel[round].Token : source.Token);
                Assert.That(result, Is.EqualTo(1));
            }
            catch (OperationCanceledException exception) when (leaves)
            {
                Assert.That(exception.CancellationToken, Is.EqualTo(cancel[round].Token));
            }
        });
    }

    [Test]
    [Property("rule", "C4")]
    public void Of_threads_whose_body_calls_itself()
    {
        var site = Sites.OfInt<int>();
        OnThreads((round, _, runs) =>
        {
            Assert.That(Call(3), Is.EqualTo(3));

            int Call(int depth) => site.Call(round, () => Interlocked.Increment(ref runs.Value) is var run && depth > 1 ? Call(depth - 1) : run);
        }, runsInARound: 3);
    }

    [Test]
    public async Task Of_tasks_whose_body_returns()
    {
        var site = Sites.TaskOfInt<int>();
        await InTasks(async (round, _, runs) =>
        {
            var result = await site.Call(round, async () =>
            {
                await Task.Yield();
                return Interlocked.Increment(ref runs.Value);
            });
            Assert.That(result, Is.EqualTo(1));
        });
    }

    [Test]
    [Property("rule", "C2")]
    public async Task Of_tasks_whose_body_throws()
    {
        var site = Sites.TaskOfInt<int>();
        await InTasks(async (round, _, runs) =>
        {
            try
            {
                await site.Call(round, async Task<int> () =>
                {
                    Interlocked.Increment(ref runs.Value);
                    while (site.Statistics.Joins < (round + 1L) * (Callers - 1)) await Task.Yield();
                    throw new FormatException();
                });
                Assert.Fail("nothing thrown");
            }
            catch (FormatException)
            {
            }
        });
    }

    [Test]
    [Property("rule", "C3")]
    public async Task Of_tasks_of_which_half_cancel()
    {
        var site = Sites.TaskOfInt<int>();
        using var source = new CancellationTokenSource();
        var cancel = new CancellationTokenSource[Rounds];
        for (var round = 0; round < Rounds; round++) cancel[round] = new CancellationTokenSource();
        await InTasks(async (round, caller, runs) =>
        {
            var leaves = caller % 2 == 1;
            try
            {
                var result = await site.Call(
                    round,
                    async token =>
                    {
                        var run = Interlocked.Increment(ref runs.Value);
                        while (site.Statistics.Joins < (round + 1L) * (Callers - 1)) await Task.Yield();
                        await cancel[round].CancelAsync();
                        token.ThrowIfCancellationRequested();
                        return run;
                    },
                    leaves ? cancel[round].Token : source.Token);
                Assert.That((result, leaves), Is.EqualTo((1, false)));
            }
            catch (OperationCanceledException exception) when (leaves)
            {
                Assert.That(exception.CancellationToken, Is.EqualTo(cancel[round].Token));
            }
        });
    }

    [Test]
    [Property("rule", "C4")]
    public async Task Of_tasks_whose_body_calls_itself()
    {
        var site = Sites.TaskOfInt<int>();
        await InTasks(
            async (round, _, runs) =>
            {
                Assert.That(await Call(3), Is.EqualTo(3));

                Task<int> Call(int depth) => site.Call(round, async () =>
                {
                    await Task.Yield();
                    var run = Interlocked.Increment(ref runs.Value);
                    return depth > 1 ? await Call(depth - 1) : run;
                });
            },
            runsInARound: 3);
    }

    private static void OnThreads(Action<int, int, Runs> call, int runsInARound = 1)
    {
        var runs = new Runs();
        var failures = new List<Exception>();
        using var round = new Barrier(Callers, barrier =>
        {
            if (barrier.CurrentPhaseNumber > 0 && runs.Value != runsInARound) throw new InvalidOperationException($"{runs.Value} runs in round {barrier.CurrentPhaseNumber - 1}");
            runs.Value = 0;
        });
        Eventually.Join(Eventually.StartThreads(Callers, caller =>
        {
            try
            {
                for (var number = 0; number < Rounds; number++)
                {
                    round.SignalAndWait(Eventually.Limit);
                    call(number, caller, runs);
                }

                round.SignalAndWait(Eventually.Limit);
            }
            catch (Exception exception)
            {
                lock (failures) failures.Add(exception);
            }
        }));
        Assert.That(failures, Is.Empty);
    }

    private static async Task InTasks(Func<int, int, Runs, Task> call, int runsInARound = 1)
    {
        for (var round = 0; round < Rounds; round++)
        {
            var number = round;
            var runs = new Runs();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(caller => Task.Run(() => call(number, caller, runs)))).WaitAsync(Eventually.Limit);
            Assert.That(runs.Value, Is.EqualTo(runsInARound));
        }
    }

    private sealed class Runs
    {
        public int Value;
    }
}
