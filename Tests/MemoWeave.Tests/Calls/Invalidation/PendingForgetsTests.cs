using System.Threading.Tasks.Sources;
using MemoWeave.Calls;
using MemoWeave.Keys;
using MemoWeave.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Tests.Calls.Invalidation;

/// <summary>What woven code that forgets does, step by step.</summary>
[NonParallelizable] // The logger factory is the process's.
internal sealed class PendingForgetsTests
{
    [TearDown]
    public void ForgetLoggers() => Memo.Configure(options => options.LoggerFactory = NullLoggerFactory.Instance);

    [Test, Property("rule", "K13")]
    public void What_was_asked_is_forgotten_when_it_is_complete_and_not_before()
    {
        var site = Sites.OfInt<int>();
        (site.Call(1, static () => 1), site.Call(2, static () => 2)).ToString();
        var pending = Asked(site, 1);
        Assert.That(site.Call(1, static () => -1), Is.EqualTo(1));

        pending.Complete();

        Assert.That((site.Call(1, static () => 3), site.Call(2, static () => 4)), Is.EqualTo((3, 2)));
    }

    [Test, Property("rule", "C7")]
    public void A_call_that_fails_to_answer_leaves_calls_as_they_are()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);
        var pending = PendingForgets.Start("test.FailsToAnswer");
        pending.Ask();
        pending.Fail(new InvalidOperationException());

        Assert.That(site.Call(2, static () => 2), Is.EqualTo(2), "a call that runs its body, and answers nothing");
        pending.Complete();

        Assert.That(site.Call(1, static () => 3), Is.EqualTo(1));
    }

    [Test, Property("rule", "C7")]
    public void What_failed_is_told_once_for_each_method_but_not_what_no_key_can_hold()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);

        for (var i = 0; i < 2; i++)
        {
            foreach (var method in new[] { "test.ToldOnce", "test.ToldOnceToo" })
            {
                var pending = PendingForgets.Start(method);
                pending.Fail(new UnknownVaryByException("test", "nobody", []));
                if (method == "test.ToldOnce") pending.Fail(new InvalidOperationException());
            }
        }

        Assert.That(loggers.Messages, Has.Count.EqualTo(1));
        Assert.That(loggers.Messages, Has.All.StartsWith("Warning: Something that 'test.ToldOnce' forgets was not forgotten"));
    }

    [Test, Property("rule", "C7")]
    public void A_logger_that_fails_makes_no_call_fail()
    {
        Memo.Configure(options => options.LoggerFactory = new FailingLoggers());

        Assert.That(() => PendingForgets.Start("test.LoggerFails").Fail(new InvalidOperationException()), Throws.Nothing);
    }

    [Test]
    public void An_override_that_is_not_woven_is_not_asked()
    {
        var pending = PendingForgets.Start("test.NotWoven");

        Assert.That(pending.Ask("text", typeof(object).GetMethod(nameof(ToString))!.MethodHandle, typeof(object).TypeHandle), Is.False);
        Assert.That(Sites.OfInt<int>().Call(1, static () => 1), Is.EqualTo(1), "no question is open");
    }

    [Test, Property("rule", "V7")]
    public async Task A_value_task_is_consumed_once()
    {
        var (ended, running) = (new OneTimeSource<int>(), new OneTimeSource<int>());
        ended.SetResult(1);
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);

        Assert.That(await Asked(site, 1).CompleteAfter(new ValueTask<int>(ended, ended.Version)), Is.EqualTo(1));
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2));
        var after = Asked(site, 1).CompleteAfter(new ValueTask<int>(running, running.Version));
        running.SetResult(3);

        Assert.That((await after, site.Call(1, static () => 4), ended.Gets, running.Gets), Is.EqualTo((3, 4, 1, 1)));
    }

    [Test]
    public void A_body_that_returns_no_task_at_all_returns_none()
    {
        var site = Sites.OfInt<int>();
        site.Call(1, static () => 1);

        Assert.That(Asked(site, 1).CompleteAfter((Task)null!), Is.Null);
        Assert.That(site.Call(1, static () => 2), Is.EqualTo(2), "rather forgotten once too often");
        Assert.That(Asked(site, 1).CompleteAfter((Task<int>)null!), Is.Null);
    }

    private static PendingForgets Asked(SyncMemoMethod<Key<Bits<int>>, int> site, int argument)
    {
        var pending = PendingForgets.Start("test");
        pending.Ask();
        site.Call(argument, static () => throw new InvalidOperationException("a question runs no body"));
        pending.Answer();
        return pending;
    }

    /// <summary>May be asked for its result once.</summary>
    private sealed class OneTimeSource<T> : IValueTaskSource<T>
    {
        private ManualResetValueTaskSourceCore<T> _core;

        public short Version => _core.Version;

        public int Gets { get; private set; }

        public void SetResult(T result) => _core.SetResult(result);

        public T GetResult(short token)
        {
            Gets++;
            return _core.GetResult(token);
        }

        public ValueTaskSourceStatus GetStatus(short token) => _core.GetStatus(token);

        public void OnCompleted(Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags) => _core.OnCompleted(continuation, state, token, flags);
    }

    private sealed class FailingLoggers : ILoggerFactory
    {
        public ILogger CreateLogger(string categoryName) => throw new IOException();

        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public void Dispose()
        {
        }
    }
}
