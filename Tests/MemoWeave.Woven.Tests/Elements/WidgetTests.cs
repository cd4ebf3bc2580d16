using MemoWeave.Tests.Support;
using MemoWeave.Woven.Elements;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Woven.Tests.Elements;

/// <summary>Methods that ask the user something, inside of memoized ones.</summary>
[NonParallelizable] // Logger factory and warnings are the process's.
[Property("rule", "R6")]
public class WidgetTests : SandboxFixture
{
    private readonly List<CachedElementWarning> _warnings = [];
    private RecordingLoggers _loggers = null!;

    [SetUp]
    public void Start()
    {
        _warnings.Clear();
        _loggers = new RecordingLoggers();
        Memo.Configure(options => (options.LoggerFactory, options.ShowWarning) = (_loggers, _warnings.Add));
    }

    [TearDown]
    public void End()
    {
        Memo.Configure(options => (options.LoggerFactory, options.ShowWarning) = (NullLoggerFactory.Instance, null));
        _loggers.Dispose();
    }

    [Test]
    public void A_widget_is_shown_on_a_miss_alone_and_a_warning_before_it_once()
    {
        var first = Output.Capture();
        Asking.Ask(1);
        var second = Output.Capture();
        Asking.Ask(1);
        var third = Output.Capture();
        Asking.Ask(2);

        Assert.That(first, Is.EqualTo(new[] { "element 1", "sure?" }));
        Assert.That(second, Is.EqualTo(new[] { "element 1" }));
        Assert.That(third, Is.EqualTo(new[] { "element 2", "sure?" }));
        Assert.That((_warnings.Single().Method, _warnings.Single().Element), Is.EqualTo(("MemoWeave.Woven.Elements.Asking.Ask(int)", "MemoWeave.Woven.Elements.Output.Ask")));
        Assert.That(_loggers.Messages.Single(m => m.Contains("Asking.Ask", StringComparison.Ordinal)), Does.Contain("will only run on a miss"));
    }

    [Test]
    public void AllowWidgets_silences_it()
    {
        var first = Output.Capture();
        Shown.AllowedToAsk(1);
        var second = Output.Capture();
        Shown.AllowedToAsk(1);

        Assert.That(first, Is.EqualTo(new[] { "ask", "allowed?" }));
        Assert.That(second, Is.EqualTo(new[] { "ask" }));
        Assert.That(_warnings, Is.Empty);
        Assert.That(_loggers.Messages.Where(m => m.Contains("AllowedToAsk", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Outside_of_memoized_methods_a_widget_asks_as_ever()
    {
        var lines = Output.Capture();

        Assert.That(Output.Ask("really"), Is.True);
        Assert.That(lines, Is.EqualTo(new[] { "really?" }));
        Assert.That(_warnings, Is.Empty);
    }
}
