using System.Collections.Concurrent;
using MemoWeave.Elements;
using MemoWeave.Woven.Elements;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>What is shown while a miss computes.</summary>
[NonParallelizable] // How it is shown is the process's.
public class SpinnerTests : SandboxFixture
{
    private readonly ConcurrentQueue<string> _ended = [];

    [SetUp]
    public void Show() => Recorder.ShowSpinner = text =>
    {
        Output.Line($"<{text}>");
        return new Ending(this, text);
    };

    [TearDown]
    public void ShowNothing()
    {
        Recorder.ShowSpinner = null;
        _ended.Clear();
    }

    [Test(Description = "86–89. A text, an empty one too, is shown while a miss computes; without one nothing is; a hit shows none.")]
    public void It_is_shown_while_a_miss_computes()
    {
        Assert.That(Shown(() => Spun.Now(1)), Is.EqualTo(new[] { "<now>", "body 1", "</now>" }));
        Assert.That(Shown(() => Spun.Now(1)), Is.EqualTo(new[] { "body 1" }));
        Assert.That(Shown(() => Spun.Silently(2)), Is.EqualTo(new[] { "<>", "plain 2", "</>" }));
        Assert.That(Shown(() => Spun.Plainly(3)), Is.EqualTo(new[] { "plain 3" }));
    }

    [Test(Description = "R2: what spins inside an outer body is in nobody's record")]
    public void It_is_not_recorded()
    {
        Assert.That(Shown(() => Spun.Around(1)), Is.EqualTo(new[] { "<outer>", "around 1", "<now>", "body 1", "</now>", "</outer>" }));
        Assert.That(Shown(() => Spun.Around(1)), Is.EqualTo(new[] { "around 1", "body 1" }));
        Assert.That(Sandbox.StatisticsOf(() => Spun.Around(0)).RecordedElements, Is.EqualTo(2));
    }

    [Test]
    public void It_ends_when_the_body_threw()
    {
        Assert.That(Shown(() => Assert.That(() => Spun.Failing(1), Throws.InvalidOperationException)), Is.EqualTo(new[] { "<failing>", "</failing>" }));
    }

    [Test]
    public async Task It_ends_when_the_task_has_ended()
    {
        var gate = new TaskCompletionSource();
        var lines = Output.Capture();
        var computed = Spun.Later(1, gate.Task);
        Assert.That((lines, _ended), Is.EqualTo((new List<string> { "<later>" }, new ConcurrentQueue<string>())));
        gate.SetResult();
        await computed;
        Assert.That(_ended, Is.EqualTo(new[] { "later" }));
        await Spun.Later(1, gate.Task);
        Assert.That(_ended, Has.Count.EqualTo(1));
    }

    [Test(Description = "C7: a spinner that fails is no reason for the call to fail")]
    public void It_may_fail()
    {
        Output.Capture();
        Recorder.ShowSpinner = static _ => throw new InvalidOperationException();
        Assert.That(Spun.Now(5), Is.EqualTo(5));
        Recorder.ShowSpinner = static _ => new Broken();
        Assert.That(Spun.Now(6), Is.EqualTo(6));
    }

    private static List<string> Shown(Action call)
    {
        var lines = Output.Capture();
        call();
        return lines;
    }

    private sealed class Ending(SpinnerTests test, string text) : IDisposable
    {
        public void Dispose()
        {
            test._ended.Enqueue(text);
            Output.Line($"</{text}>");
        }
    }

    private sealed class Broken : IDisposable
    {
        public void Dispose() => throw new InvalidOperationException();
    }
}
