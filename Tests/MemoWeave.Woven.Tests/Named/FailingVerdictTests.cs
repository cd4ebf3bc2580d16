using MemoWeave.Tests.Support;
using MemoWeave.Woven.Scenarios;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Named;

/// <summary>What a method that a setting names throws reaches no caller, and is logged once for each method and setting (rule C7).</summary>
[NonParallelizable] // The logger factory is the process's.
[Property("rule", "C7")]
public class FailingVerdictTests : SandboxFixture
{
    private RecordingLoggers _loggers = null!;

    [SetUp]
    public void Start()
    {
        _loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = _loggers);
        Verdicts.Say = static _ => throw new InvalidTimeZoneException();
    }

    [TearDown]
    public void End()
    {
        Memo.Configure(static options => options.LoggerFactory = NullLoggerFactory.Instance);
        _loggers.Dispose();
    }

    [Test]
    public async Task Where_CacheIf_throws_the_result_is_not_stored()
    {
        Assert.That(new[] { Chosen.Number(1), Chosen.Number(1), Chosen.Number(1) }, Is.Unique);
        Assert.That(new[] { (await Chosen.AtOnce(1))[1], (await Chosen.AtOnce(1))[1] }, Is.Unique);

        Assert.That(Memo.Explain(() => Chosen.Number(1)), Does.EndWith("is not stored: the method that CacheIf names threw; the log tells why."));
        Assert.That(_loggers.Messages, Is.EqualTo(new[]
        {
            "Warning: The method that CacheIf names threw for a result of 'MemoWeave.Woven.Scenarios.Chosen.Number(int)'; the result was not stored. Told once for each method.",
            "Warning: The method that CacheIf names threw for a result of 'MemoWeave.Woven.Scenarios.Chosen.AtOnce(int)'; the result was not stored. Told once for each method.",
        }));
    }

    [Test]
    public void Where_OnRelease_throws_the_entries_are_gone_all_the_same()
    {
        Lease[] leases = [Leased.Failing(1), Leased.Failing(2)];
        Memo.Clear();

        Assert.That(leases, Has.All.Property("Releases").EqualTo(1));
        Assert.That(_loggers.Messages, Is.EqualTo(new[]
        {
            "Warning: The method that OnRelease names threw for a value of 'MemoWeave.Woven.Scenarios.Leased.Failing(int)', whose entry is gone. Told once for each method.",
        }));
    }

    [Test]
    public async Task Where_Validate_throws_the_call_computes_again()
    {
        Assert.That(new[] { Validated.Number(1), Validated.Number(1), Validated.Number(1) }, Is.Unique);
        Assert.That(new[] { (await Validated.LoadAsync(1))[1], (await Validated.LoadAsync(1))[1] }, Is.Unique);
        Assert.That(Memo.TryPeek(() => Validated.Number(1), out _), Is.False);

        Assert.That(_loggers.Messages, Is.EqualTo(new[]
        {
            "Warning: The method that Validate names threw for an entry of 'MemoWeave.Woven.Scenarios.Validated.Number(int)'; the call computes again. Told once for each method.",
            "Warning: The method that Validate names threw for an entry of 'MemoWeave.Woven.Scenarios.Validated.LoadAsync(int)'; the call computes again. Told once for each method.",
        }));
    }
}
