using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Recording;

[Property("rule", "R6")]
public class WidgetTests : PageFixture
{
    private static readonly TestCaseData[] Widgets =
    [
        Case<Slider>("Slider", static () => Asking.Slider()),
        Case<Slider>("Slider", static () => Asking.FineSlider()),
        Case<Button>("Button", static () => Asking.Button()),
        Case<Checkbox>("Checkbox", static () => Asking.Checkbox()),
        Case<SelectBox>("SelectBox", static () => Asking.SelectBox()),
        Case<TextInput>("TextInput", static () => Asking.TextInput()),
        Case<NumberInput>("NumberInput", static () => Asking.NumberInput()),
        Case<Button>("SubmitButton", static () => Asking.SubmitButton()),
    ];

    [TestCaseSource(nameof(Widgets)), Description("R6, behaviours 108 and 112: exactly two elements, first the warning, then the widget; neither on a hit")]
    public void A_widget_is_shown_after_a_warning_and_not_on_a_hit(string name, Type element, Action ask)
    {
        var (first, second) = Twice(ask);
        Assert.That(first.Main.Children.Select(static node => node.GetType()), Is.EqualTo(new[] { typeof(ExceptionElement), element }));
        var warning = (ExceptionElement)first.Main.Children[0];
        Assert.That((warning.Type, warning.IsWarning), Is.EqualTo((nameof(CachedElementWarning), true)));
        Assert.That(warning.Message, Does.Contain($"'Page.{name}'").And.Contain("will only run on a miss").And.Contain("AllowWidgets = true"));
        Assert.That(second.Main.Children, Is.Empty);
    }

    [Test(Description = "R6: a widget of the sidebar")]
    public void The_warning_of_a_widget_elsewhere_is_shown_where_the_call_is_made()
    {
        var (first, second) = Twice(static () => Asking.InSidebar());
        Assert.That(Lines(first), Is.EqualTo(new[] { "0.0 ExceptionElement", "1.0 Button" }));
        Assert.That(Lines(second), Is.Empty);
    }

    [Test(Description = "R6: once per method and element")]
    public void The_warning_comes_once()
    {
        var first = Page.Run(static () => Asking.Twice(1));
        var other = Page.Run(static () => Asking.Twice(2));
        Assert.That(Lines(first), Is.EqualTo(new[] { "0.0 asking 1", "0.1 ExceptionElement", "0.2 Checkbox" }));
        Assert.That(Lines(other), Is.EqualTo(new[] { "0.0 asking 2", "0.1 Checkbox" }));
    }

    [Test(Description = "R6, behaviour 110")]
    public void AllowWidgets_silences_it()
    {
        var (first, second) = Twice(static () => Asking.Allowed());
        Assert.That(Lines(first), Is.EqualTo(new[] { "0.0 Checkbox" }));
        Assert.That(Lines(second), Is.Empty);
    }

    [Test(Description = "R6, behaviours 106 and 109: text is no widget, and a widget after the call is none inside of it")]
    public void Nothing_else_is_warned_of()
    {
        var (first, second) = Twice(static () =>
        {
            Places.Number(1);
            Page.Checkbox("After?");
        });
        Assert.That(Lines(first), Is.EqualTo(new[] { "0.0 1", "0.1 Checkbox" }));
        Assert.That(Lines(second), Is.EqualTo(Lines(first)));
    }

    [Test(Description = "R6, behaviour 111: no false warning after a body that throws")]
    public void After_a_body_that_throws_nothing_is_warned_of()
    {
        var page = Page.Run(static () =>
        {
            Assert.Throws<InvalidOperationException>(static () => Asking.Failing());
            Page.Checkbox("After?");
        });
        Assert.That(Lines(page), Is.EqualTo(new[] { "0.0 ExceptionElement", "0.1 Checkbox", "0.2 Checkbox" }));
    }

    [Test(Description = "R6, behaviour 115: the value comes as an argument")]
    public void The_value_of_a_widget_outside_is_an_argument()
    {
        static void Script() => Places.Outer(Page.Slider("number", 0, 9, key: "n"));
        var three = Page.Run(Script, new PageRequest([KeyValuePair.Create("w.n", "3")]));
        var four = Page.Run(Script, new PageRequest([KeyValuePair.Create("w.n", "4")]));
        var again = Page.Run(Script, new PageRequest([KeyValuePair.Create("w.n", "3")]));
        Assert.That(Lines(three), Is.EqualTo(new[] { "0.0 Slider", "0.1 33", "0.2 3" }));
        Assert.That(Lines(four), Is.EqualTo(new[] { "0.0 Slider", "0.1 44", "0.2 4" }));
        Assert.That(Lines(again), Is.EqualTo(Lines(three)));
        Assert.That(Sandbox.StatisticsOf(() => Places.Outer(0)).Computations, Is.EqualTo(2));
    }

    private static TestCaseData Case<T>(string name, Action ask) => new TestCaseData(name, typeof(T), ask).SetArgDisplayNames(name);
}
