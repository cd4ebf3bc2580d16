using MemoWeave.Elements;
using MemoWeave.Testing;
using Microsoft.Extensions.Logging;

namespace MemoWeave.Docs.Tests.Elements;

[Property("rule", "R8")]
[NonParallelizable]   // the console is everybody's
public class ElementTests
{
    private readonly StringWriter _console = new();
    private TextWriter _outer = null!;
    private TextReader _input = null!;
    private MemoSandbox _sandbox = null!;

    [SetUp]
    public void Redirect()
    {
        (_outer, _input) = (Console.Out, Console.In);
        _console.GetStringBuilder().Clear();
        Console.SetOut(_console);
        _sandbox = MemoSandbox.Start();
    }

    [TearDown]
    public void Restore()
    {
        Console.SetOut(_outer);
        Console.SetIn(_input);
        _sandbox.Dispose();
    }

    [OneTimeTearDown]
    public void Close() => _console.Dispose();

    [Test]
    public void What_a_method_showed_is_shown_again()
    {
        #region elements-use
        var sales = new Sales();
        sales.Total(2026);   // computes, and prints "Adding up 2026"
        sales.Total(2026);   // a hit: prints "Adding up 2026" too
        #endregion
        Assert.That(_console.ToString(), Is.EqualTo($"Adding up 2026{Environment.NewLine}Adding up 2026{Environment.NewLine}"));
        Assert.That(Memo.Of(() => sales.Total(2026)).Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    [Property("rule", "R4")]
    public void An_argument_is_the_container_of_the_call()
    {
        using var first = new StringWriter { NewLine = "\n" };
        using var second = new StringWriter { NewLine = "\n" };
        #region elements-container-use
        var reports = new Reports();
        reports.Regions(2026, new Outline(first));    // computes
        reports.Regions(2026, new Outline(second));   // a hit: the same, on the second outline
        #endregion
        Assert.That(first.ToString(), Is.EqualTo("North 2026:\n  12 shops\n"));
        Assert.That(second.ToString(), Is.EqualTo(first.ToString()));
        Assert.That(Memo.Of(() => reports.Regions(2026, null!)).Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    [Property("rule", "T2")]
    public void A_test_counts_them()
    {
        #region elements-test
        using var sandbox = MemoSandbox.Start();
        var sales = new Sales();
        for (var i = 0; i < 3; i++) sales.Total(2026);

        MemoStatistics statistics = sandbox.StatisticsOf(() => sales.Total(2026));
        Assert.That(statistics.RecordedElements, Is.EqualTo(1));
        Assert.That(statistics.ReplayedElements, Is.EqualTo(2));
        #endregion
    }

    [Test]
    [Property("rule", "R10")]
    public void A_library_records_by_itself()
    {
        Circles.Draw(3);
        using (new Canvas().Enter()) Circles.Draw(3);
        var canvas = new Canvas();
        using (canvas.Enter()) Circles.Draw(3);
        Assert.That(Canvas.Screen.Shapes, Has.Count.EqualTo(3));
        Assert.That(canvas.Shapes, Is.EqualTo(Canvas.Screen.Shapes));
        Assert.That(Memo.Of(() => Circles.Draw(3)).Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    public void A_log_is_shown_again()
    {
        var logger = new Lines();
        var import = new Import(new ImportLog(logger));
        import.Files("photos");
        import.Files("photos");
        Assert.That(logger, Has.Count.EqualTo(6));
        Assert.That(logger.Skip(3), Is.EqualTo(logger.Take(3)));
        Assert.That(logger[^1], Is.EqualTo("Imported 3 of 3 files"));
        Assert.That(Memo.Of(() => import.Files("photos")).Statistics.Computations, Is.EqualTo(1));
    }

    [Test]
    [Property("rule", "R6")]
    public void A_widget_asks_once_and_is_warned_of()
    {
        List<string> warnings = [];
        Console.SetIn(new StringReader("y"));
        Memo.Configure(options => options.ShowWarning = warning => warnings.Add(warning.Element));
        try
        {
            Assert.That(Survey.Answer(1), Is.True);
            Assert.That(Survey.Answer(1), Is.True);
        }
        finally
        {
            Memo.Configure(static options => options.ShowWarning = null);
        }

        Assert.That(_console.ToString(), Is.EqualTo("Sure? [y/n] "));
        Assert.That(warnings, Has.Count.EqualTo(1));
    }

    private sealed class Lines : List<string>, ILogger<ImportLog>
    {
        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Add(formatter(state, exception));

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;
    }

    [Test]
    public void A_program_says_how_it_shows_that_something_computes()
    {
        #region elements-spinner
        Recorder.ShowSpinner = text =>
        {
            Console.Error.Write(text);
            return null;   // or what removes it again
        };
        #endregion

        try
        {
            var errors = Console.Error;
            using var written = new StringWriter();
            Console.SetError(written);
            Circles.Think(1);
            Circles.Think(1);
            Console.SetError(errors);
            Assert.That(written.ToString(), Is.EqualTo("Thinking …"));
        }
        finally
        {
            Recorder.ShowSpinner = null;
        }
    }

    private static class Circles
    {
        [Memo(Spinner = "Thinking …")]
        public static int Think(int count) => count + 1;

        [Memo]
        public static int Draw(int count)
        {
            for (var circle = 0; circle < count; circle++) Canvas.Circle(circle, circle, 1);
            return count;
        }
    }

    private static class Survey
    {
        [Memo(AllowWidgets = false)]
        public static bool Answer(int number) => number > 0 && Asked();

        // By way of a delegate, so that the build doesn't see what the test is about.
        private static readonly Func<bool> Asked = static () => Question.Ask("Sure?");
    }
}
