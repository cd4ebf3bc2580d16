using MemoWeave.Tests.Elements.Page;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Elements;

/// <summary>Widgets inside memoized methods: shown, after a warning, and recorded neither (rule R6). The numbers are those of the original's behaviours.</summary>
[Property("rule", "R6")]
internal sealed class WidgetTests
{
    [Test(Description = "Behaviour 106")]
    public void A_text_brings_no_warning() => Assert.That(
        TestPage.Of(static () => Sites.OfInt<int>().Call(1, static () =>
        {
            TestPage.Text("1");
            return 1;
        })),
        Is.EqualTo(new[] { "[0,0] 1" }));

    [Test(Description = "Behaviours 108, 112, case S15")]
    public void A_widget_is_shown_after_a_warning_and_neither_is_recorded()
    {
        var site = Sites.OfInt<int>();
        var shown = TestPage.Of(() => Call(1));
        Assert.That(shown, Is.EqualTo(new[] { "[0,0] before", "[0,1] warning Box.Button", "[0,2] widget button", "[0,3] after" }));
        Assert.That(TestPage.Of(() => Call(1)), Is.EqualTo(new[] { "[0,0] before", "[0,1] after" }));
        Assert.That(TestPage.Of(() => Call(2)), Is.EqualTo(new[] { "[0,0] before", "[0,1] widget button", "[0,2] after" }), "warned of once for each method and widget");

        void Call(int argument) => site.Call(argument, static () =>
        {
            TestPage.Text("before");
            TestPage.Button("button");
            TestPage.Text("after");
            return 1;
        });
    }

    [Test(Description = "Behaviour 108: the log, too, once")]
    public void The_warning_is_logged_once()
    {
        using var loggers = new RecordingLoggers();
        Memo.Configure(options => options.LoggerFactory = loggers);
        try
        {
            var site = Sites.OfInt<int>();
            TestPage.Open();
            for (var argument = 0; argument < 3; argument++) site.Call(argument, static () => TestPage.Button("button"));
        }
        finally
        {
            Memo.Configure(static options => options.LoggerFactory = Microsoft.Extensions.Logging.Abstractions.NullLoggerFactory.Instance);
        }

        Assert.That(loggers.Messages, Is.EqualTo(new[]
        {
            "Warning: The memoized method 'MemoWeave.Tests.Support.Sites.Load(int, string)' calls the widget 'Box.Button', which will only run on a miss: " +
            "on a hit it is not shown, and its value is that of the call that computed. " +
            "Call the widget outside, and pass its value as an argument; or say AllowWidgets = true if that is meant.",
        }));
    }

    [Test(Description = "Behaviours 109, 111")]
    public void Nothing_of_it_is_left_after_the_call([Values] bool throws)
    {
        var site = Sites.OfInt<int>();
        var page = TestPage.Open();
        try
        {
            site.Call(1, () => throws ? throw new TimeoutException() : TestPage.Button("button"));
        }
        catch (TimeoutException)
        {
            TestPage.Text("caught");
        }

        var shown = page.Shown.Length;
        TestPage.Text("text");
        TestPage.Button("outside");
        Assert.That(page.Shown[shown..].Select(static note => note[6..]), Is.EqualTo(new[] { "text", "widget outside" }));
    }

    [Test(Description = "Behaviours 110, 114: AllowWidgets")]
    public void Widgets_that_are_meant_bring_no_warning()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { AllowWidgets = true });
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] widget button" }));
        Assert.That(TestPage.Of(Call), Is.Empty);

        void Call() => site.Call(1, static () => TestPage.Button("button"));
    }

    [Test(Description = "Rule R6: the innermost method that doesn't mean it is told of")]
    public void A_widget_allowed_inside_is_told_of_the_method_around()
    {
        var (outer, inner) = (Sites.OfInt<int>(), Sites.OfInt<int>(new MemoAttribute { AllowWidgets = true }));
        Assert.That(
            TestPage.Of(() => outer.Call(1, () => inner.Call(1, static () => TestPage.Button("button")))),
            Is.EqualTo(new[] { "[0,0] warning Box.Button", "[0,1] widget button" }));
        Assert.That(TestPage.Of(() => inner.Call(2, static () => TestPage.Button("button"))), Is.EqualTo(new[] { "[0,0] widget button" }));
    }

    [Test(Description = "Behaviour 115: the value of a widget, as an argument, gives right results each time")]
    public void A_widgets_value_belongs_into_the_key()
    {
        var site = Sites.OfInt<int>();
        var runs = 0;
        foreach (var (clicks, expected) in new[] { (0, 1), (1, 2), (0, 2), (1, 2), (2, 3) })
        {
            Assert.That(
                TestPage.Of(() =>
                {
                    TestPage.Current.Clicks = clicks;
                    var value = TestPage.Button("button");
                    site.Call(value, () =>
                    {
                        runs++;
                        TestPage.Text($"value {value}");
                        return value;
                    });
                }),
                Is.EqualTo(new[] { "[0,0] widget button", $"[0,1] value {clicks}" }));
            Assert.That(runs, Is.EqualTo(expected));
        }
    }

    [Test(Description = "Rule R6: what is shown in a container that a widget made goes with it")]
    public void What_a_widget_holds_is_not_recorded_either()
    {
        var site = Sites.OfInt<int>(new MemoAttribute { AllowWidgets = true });
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] form", "[0,0,0] a", "[0,0,1] b", "[0,1] after" }));
        Assert.That(TestPage.Of(Call), Is.EqualTo(new[] { "[0,0] after" }));

        void Call() => site.Call(1, static () =>
        {
            var form = Box.Form(null, "form");
            form.Text("a");
            using (form.Enter()) TestPage.Text("b");
            TestPage.Text("after");
            return 1;
        });
    }

    [Test(Description = "Rule C7")]
    public void A_warning_that_cannot_be_shown_harms_nobody()
    {
        var widget = new MemoWeave.Elements.ElementMethod<ValueTuple<int>, int>("Widget", static (_, in values) => values.Item1) { IsWidget = true, ShowWarning = static _ => throw new TimeoutException() };
        Assert.That(Sites.OfInt<int>().Call(1, () => widget.Call([], new(5))), Is.EqualTo(5));
    }

    [Test]
    public void Who_shows_warnings_can_be_configured()
    {
        var widget = new MemoWeave.Elements.ElementMethod<ValueTuple<int>, int>("Widget", static (_, in values) => values.Item1) { IsWidget = true };
        List<string> warnings = [];
        Memo.Configure(options => options.ShowWarning = warning => warnings.Add($"{warning.Method}: {warning.Element}"));
        try
        {
            Sites.OfInt<int>().Call(1, () => widget.Call([], new(5)));
        }
        finally
        {
            Memo.Configure(static options => options.ShowWarning = null);
        }

        Assert.That(warnings, Is.EqualTo(new[] { "MemoWeave.Tests.Support.Sites.Load(int, string): Widget" }));
    }
}
