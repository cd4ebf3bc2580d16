using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Tests.Calls;

/// <summary>A logger that fails makes no call fail, nor leaves those waiting who joined it (rule C7).</summary>
[NonParallelizable] // The logger factory is the process's.
[Property("rule", "C7")]
[TestFixture(true)]
[TestFixture(false)]
internal sealed class FailingLoggerTests(bool isThereALogger)
{
    private static readonly TimeSpan Guard = TimeSpan.FromSeconds(60);

    [SetUp]
    public void Break() => Memo.Configure(options => options.LoggerFactory = new Broken(isThereALogger));

    [TearDown]
    public void Mend() => Memo.Configure(static options => options.LoggerFactory = NullLoggerFactory.Instance);

    [Test]
    public void When_a_tag_cannot_be_made()
    {
        var site = Sites.OfInt<int>();
        site.TagWith<int>(static () => throw new FormatException());
        Joined(site);
    }

    [Test]
    public void When_storing_fails()
    {
        using var sandbox = MemoSandbox.Start();
        sandbox.FailStores();
        Joined(Sites.OfInt<int>());
    }

    [Test]
    public async Task When_storing_the_result_of_a_task_fails()
    {
        using var sandbox = MemoSandbox.Start();
        sandbox.FailStores();
        var site = Sites.TaskOfInt<int>();
        var source = new TaskCompletionSource<int>();
        var calls = new[] { site.Call(1, () => source.Task), site.Call(1, () => source.Task) };
        source.SetResult(1);
        Assert.That(await Task.WhenAll(calls).WaitAsync(Guard), Is.EqualTo(new[] { 1, 1 }));
    }

    [Test]
    public void When_a_result_cannot_be_copied()
    {
        var stream = new MemoryStream();
        Assert.That(Sites.OfInt<object>().Call(1, () => stream), Is.SameAs(stream));
    }

    [Test]
    public void When_a_key_cannot_be_made() => Assert.That(Sites.Sync<OwnedKey, int>().CallCanonical(new Unwritable(), static () => 1), Is.EqualTo(1));

    /// <summary>Two callers, of whom one joins the other.</summary>
    private static void Joined(SyncMemoMethod<Key<Bits<int>>, int> site)
    {
        var first = Task.Run(() => site.Call(1, _ =>
        {
            Eventually.Holds(() => site.Statistics.Joins == 1, "the other joins");
            return 1;
        }));
        var second = Task.Run(() =>
        {
            Eventually.Holds(() => site.Statistics.Computations == 1, "the first begins");
            return site.Call(1, static _ => 2);
        });
        Assert.That(Task.WaitAll([first, second], Guard), Is.True, "somebody waits for ever");
        Assert.That((first.Result, second.Result), Is.EqualTo((1, 1)));
    }

    private sealed class Unwritable : IMemoKey
    {
        public void WriteKey(ref KeyWriter writer) => throw new FormatException();
    }

    private sealed class Broken(bool isThereALogger) : ILoggerFactory, ILogger
    {
        public ILogger CreateLogger(string categoryName) => isThereALogger ? this : throw new InvalidOperationException("no logger");

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("broken");

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("broken");

        public void Dispose()
        {
        }
    }
}
