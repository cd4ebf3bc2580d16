using MemoWeave.Tests.Support;
using MemoWeave.Woven.Elements;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>Elements of work that a body awaits, starts, or shares with other callers.</summary>
[NonParallelizable] // The logger factory is the process's.
public class FlowTests : SandboxFixture
{
    [Test, Property("rule", "R3")]
    public async Task What_is_shown_after_an_await_is_recorded()
    {
        var first = Output.Capture();
        await Shown.Later(1);
        var second = Output.Capture();
        await Shown.Later(1);

        Assert.That(first, Is.EqualTo(new[] { "before", "after 1" }));
        Assert.That(second, Is.EqualTo(first));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Later(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R3")]
    public async Task What_parallel_tasks_show_is_recorded_in_the_order_in_which_it_happened()
    {
        var first = Output.Capture();
        await Shown.Together(8);
        var second = Output.Capture();
        await Shown.Together(8);
        var third = Output.Capture();
        await Shown.Together(8);

        Assert.That(first, Is.EquivalentTo(Enumerable.Range(0, 8).Select(number => $"{number} task")));
        Assert.That(second, Is.EquivalentTo(first));
        Assert.That(third, Is.EqualTo(second));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Together(0)).Computations, Is.EqualTo(1));
    }

    [Test, Property("rule", "R3")]
    public async Task Work_that_outlives_the_body_is_shown_and_not_recorded_and_told_once()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            var first = Output.Capture();
            var go = new TaskCompletionSource();
            var work = new TaskCompletionSource<Task>();
            Shown.Outliving(1, go.Task, work);
            go.SetResult();
            await await work.Task;
            var second = Output.Capture();
            Shown.Outliving(1, Task.CompletedTask, new TaskCompletionSource<Task>());

            Assert.That(first, Is.EqualTo(new[] { "in time", "late", "later" }));
            Assert.That(second, Is.EqualTo(new[] { "in time" }));
            Assert.That(loggers.Messages.Where(m => m.Contains("Shown.Outliving", StringComparison.Ordinal)).Single(), Does.Contain("calls the element 'MemoWeave.Woven.Elements.Output.Line'"));
        }
        finally
        {
            Memo.Configure(options => options.LoggerFactory = NullLoggerFactory.Instance);
        }
    }

    [Test, Property("rule", "V5")]
    public void An_argument_that_cannot_be_kept_is_told_by_its_name()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            Output.Capture();
            Shown.Unkept(1);
        }
        finally
        {
            Memo.Configure(options => options.LoggerFactory = NullLoggerFactory.Instance);
        }

        Assert.That(loggers.Messages.Single(), Does.Contain("calls the element 'MemoWeave.Woven.Elements.Output.Value' with 'value' of type 'System.IO.MemoryStream"));
    }

    [Test, Property("rule", "R1")]
    public async Task Those_who_joined_the_flight_are_shown_it_each_where_it_looks()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, 4).Select(_ => Call()).ToList();
        while (Sandbox.StatisticsOf(() => Shown.Gated(0, go.Task)).Joins < 3)
            await Task.Yield();
        go.SetResult();

        foreach (var lines in await Task.WhenAll(callers))
            Assert.That(lines, Is.EqualTo(new[] { "gated 1" }));
        Assert.That(Sandbox.StatisticsOf(() => Shown.Gated(0, go.Task)).Computations, Is.EqualTo(1));

        async Task<List<string>> Call()
        {
            var lines = Output.Capture();
            await Shown.Gated(1, go.Task);
            return lines;
        }
    }

    [Test, Property("rule", "R1")]
    public async Task So_are_those_who_wait_on_a_thread()
    {
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var callers = Enumerable.Range(0, 2).Select(_ => Task.Factory.StartNew(Call, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToList();
        while (Sandbox.StatisticsOf(() => Shown.Blocked(0, go.Task)).Joins < 1)
            await Task.Yield();
        go.SetResult();

        foreach (var lines in await Task.WhenAll(callers))
            Assert.That(lines, Is.EqualTo(new[] { "blocked 1" }));

        List<string> Call()
        {
            var lines = Output.Capture();
            Shown.Blocked(1, go.Task);
            return lines;
        }
    }
}
