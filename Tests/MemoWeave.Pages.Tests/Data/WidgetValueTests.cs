namespace MemoWeave.Pages.Tests.Data;

/// <summary>What the browser sends of widgets is what they return, as far as it can be.</summary>
[Property("rule", "P1")]
public class WidgetValueTests
{
    private static readonly string[] Options = ["red", "green"];

    [Test(Description = "P1: at first")]
    public void Without_a_request_widgets_are_as_their_call_says()
    {
        Assert.That(Asked(static () => Page.Slider("s", 1, 9, 5)), Is.EqualTo(5));
        Assert.That(Asked(static () => Page.Slider("s", 1, 9)), Is.EqualTo(1));
        Assert.That(Asked(static () => Page.Button("s")), Is.False);
        Assert.That(Asked(static () => Page.Checkbox("s", true)), Is.True);
        Assert.That(Asked(static () => Page.SelectBox("s", Options, 1)), Is.EqualTo("green"));
        Assert.That(Asked(static () => Page.TextInput("s", "before")), Is.EqualTo("before"));
        Assert.That(Asked(static () => Page.NumberInput("s", 2.5)), Is.EqualTo(2.5));
    }

    [Test(Description = "P1: what was sent")]
    public void Widgets_return_what_the_reader_chose()
    {
        Assert.That(Asked(static () => Page.Slider("s", 1, 9), "7"), Is.EqualTo(7));
        Assert.That(Asked(static () => Page.Slider("s", 0.0, 1.0), "0.25"), Is.EqualTo(0.25));
        Assert.That(Asked(static () => Page.Button("s"), "1"), Is.True);
        Assert.That(Asked(static () => Page.Checkbox("s", true), "0"), Is.False);
        Assert.That(Asked(static () => Page.Checkbox("s"), "on"), Is.True);
        Assert.That(Asked(static () => Page.SelectBox("s", Options), "green"), Is.EqualTo("green"));
        Assert.That(Asked(static () => Page.TextInput("s", "before"), ""), Is.Empty);
        Assert.That(Asked(static () => Page.NumberInput("s"), "-1e3"), Is.EqualTo(-1000));
    }

    [Test(Description = "P1: out of range")]
    public void Numbers_out_of_range_are_the_nearest_in_it()
    {
        Assert.That(Asked(static () => Page.Slider("s", 1, 9), "70"), Is.EqualTo(9));
        Assert.That(Asked(static () => Page.Slider("s", 1, 9), "-70"), Is.EqualTo(1));
        Assert.That(Asked(static () => Page.NumberInput("s", 0, maximum: 3), "4"), Is.EqualTo(3));
    }

    [TestCase("x"), TestCase("NaN"), TestCase("1e999"), TestCase("", Description = "P1: what can't be read")]
    public void What_cannot_be_read_is_as_if_nothing_was_sent(string sent)
    {
        Assert.That(Asked(static () => Page.Slider("s", 1, 9, 5), sent), Is.EqualTo(5));
        Assert.That(Asked(static () => Page.NumberInput("s", 2.5), sent), Is.EqualTo(2.5));
        Assert.That(Asked(static () => Page.SelectBox("s", Options, 1), sent), Is.EqualTo("green"));
    }

    [Test(Description = "P1: culture says nothing of what browsers send"), SetCulture("de-DE")]
    public void Numbers_are_read_the_same_everywhere() => Assert.That(Asked(static () => Page.NumberInput("s"), "1.5"), Is.EqualTo(1.5));

    [Test(Description = "P1: a key")]
    public void A_key_stands_for_the_label()
    {
        Assert.That(Asked(static () => Page.TextInput("label", key: "s"), "sent"), Is.EqualTo("sent"));
        Assert.That(Asked(static () => Page.TextInput("s", key: "other"), "sent"), Is.Empty);
    }

    [Test(Description = "P1: parameters of the address that are no widgets")]
    public void Other_parameters_are_the_pages()
    {
        var page = Page.Run(static () => Assert.That(Page.QueryParams.Single(), Is.EqualTo(KeyValuePair.Create("colour", "red"))), new PageRequest([new("colour", "red"), new("w.s", "1")]));
        Assert.That(page.QueryParams.Single().Key, Is.EqualTo("colour"));
    }

    [Test(Description = "P1: what makes no sense")]
    public void Widgets_that_make_no_sense_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Slider("s", 9, 1));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Slider("s", 1, 9, 10));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.Slider("s", 1, 9, step: 0));
        Assert.Throws<ArgumentException>(static () => Page.SelectBox("s", []));
        Assert.Throws<ArgumentOutOfRangeException>(static () => Page.SelectBox("s", Options, 2));
    }

    private static T Asked<T>(Func<T> ask, string? sent = null)
    {
        T? answer = default;
        Page.Run(() => answer = ask(), new PageRequest(sent is null ? [] : [KeyValuePair.Create("w.s", sent)]));
        return answer!;
    }
}
