using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Invalidation;

/// <summary>What can't be forgotten, or told of a tag, never makes a call fail (rule C7).</summary>
[NonParallelizable] // The logger factory is the process's.
[Property("rule", "C7")]
public class FailingForgetTests : SandboxFixture
{
    private RecordingLoggers _loggers = null!;
    [SetUp]
    public void Start()
    {
        _loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = _loggers);
    }

    [TearDown]
    public void End()
    {
        Memo.Configure(options => options.LoggerFactory = NullLoggerFactory.Instance);
        _loggers.Dispose();
    }

    [Test]
    public void Where_a_key_fails_the_others_are_forgotten_and_it_is_told_once()
    {
        Shop.Price(1);

        Assert.That((Shop.Save(new Unwritable(-1), 1), Shop.Save(new Unwritable(-1), 2)), Is.EqualTo((0, 1)));

        Assert.That(Memo.TryPeek(() => Shop.Price(1, CancellationToken.None), out _), Is.False);
        Assert.That(Told("Shop.Save"), Is.EqualTo(new[]
        {
            "Warning: Something that 'MemoWeave.Woven.Scenarios.Shop.Save' forgets was not forgotten, because its key or its tag could not be made, or forgetting it failed. Told once for each method.",
        }));
    }

    [Test]
    public void Where_a_tag_fails_the_others_are_forgotten_and_it_is_told_once()
    {
        Shop.Price(1);

        Assert.That((Shop.SaveToo(new Unwritable(-2), 1), Shop.SaveToo(new Unwritable(-2), 2)), Is.EqualTo((-1, 0)));

        Assert.That(Memo.TryPeek(() => Shop.Price(1, CancellationToken.None), out _), Is.False);
        Assert.That(Told("Shop.SaveToo"), Has.Exactly(1).Items);
    }

    [Test, Property("rule", "F3")]
    public void Switched_off_or_bypassed_nothing_runs_by_it()
    {
        var shop = new MemoizedShop();
        shop.Common(1);
        using (Memo.Bypass())
            shop.Change(0, 1);
        Assert.That(Memo.TryPeek(() => shop.Common(1), out _), Is.False, "what is outdated is, whoever looks at it");
        shop.Common(1);

        Memo.Configure(options => options.Enabled = false);
        try
        {
            var runs = shop.Runs;
            shop.Change(0, 1);
            Assert.That(shop.Runs, Is.EqualTo(runs));
        }
        finally
        {
            Memo.Configure(options => options.Enabled = true);
        }
    }

    [Test]
    public void A_placeholder_that_fails_is_told_once()
    {
        Assert.That((Tagged.Untold(null), Tagged.Untold(null)), Is.EqualTo(("()", "()")));

        Assert.That(Told("Tagged.Untold(string)"), Has.Exactly(1).Items);
    }

    private IEnumerable<string> Told(string method) => _loggers.Messages.Where(m => m.Contains($"{method}'", StringComparison.Ordinal));
}
