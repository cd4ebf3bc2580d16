using MemoWeave.Testing;
using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Invalidation;

/// <summary>What can't be forgotten, or told of a tag, never makes a call fail (rule C7).</summary>
[NonParallelizable] // The logger factory is the process's.
[Property("rule", "C7")]
public class FailingForgetTests
{
    private RecordingLoggers _loggers = null!;
    private MemoSandbox _sandbox = null!;

    [SetUp]
    public void Start()
    {
        _sandbox = MemoSandbox.Start();
        _loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = _loggers);
    }

    [TearDown]
    public void End()
    {
        Memo.Configure(options => options.LoggerFactory = NullLoggerFactory.Instance);
        _sandbox.Dispose();
        _loggers.Dispose();
    }

    [Test]
    public void The_others_are_forgotten_and_it_is_told_once()
    {
        Shop.Price(1);

        Assert.That((Shop.Save(new Unwritable(-3), 1), Shop.Save(new Unwritable(-3), 2)), Is.EqualTo((-2, -1)));

        Assert.That(Memo.TryPeek(() => Shop.Price(1, CancellationToken.None), out _), Is.False);
        Assert.That(_loggers.Messages.Where(m => m.Contains("Shop.Save", StringComparison.Ordinal)), Is.EqualTo(new[]
        {
            "Warning: Something that 'MemoWeave.Woven.Scenarios.Shop.Save' forgets was not forgotten, because its key or its tag could not be made, or forgetting it failed. Told once for each method.",
        }));
    }

    [Test]
    public void A_placeholder_that_fails_is_told_once()
    {
        Assert.That((Tagged.Untold(null), Tagged.Untold(null)), Is.EqualTo(("()", "()")));

        Assert.That(_loggers.Messages.Count(m => m.Contains("Tagged.Untold", StringComparison.Ordinal)), Is.EqualTo(1));
    }
}
