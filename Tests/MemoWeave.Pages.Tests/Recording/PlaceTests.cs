namespace MemoWeave.Pages.Tests.Recording;

/// <summary>Where a hit shows.</summary>
public class PlaceTests : PageFixture
{
    [Test(Description = "R1, behaviour 90"), Property("rule", "R1")]
    public void A_hit_shows_where_it_is_called() => ShowBoth(
        static () =>
        {
            Places.Number(1);
            Page.Text("---");
            Places.Number(1);
        },
        "0.0 1",
        "0.1 ---",
        "0.2 1");

    [Test(Description = "R2, behaviour 91"), Property("rule", "R2")]
    public void A_hit_shows_what_inner_calls_showed() => ShowBoth(
        static () =>
        {
            Places.Outer(1);
            Places.Outer(1);
            Places.Inner(1);
        },
        "0.0 11",
        "0.1 1",
        "0.2 11",
        "0.3 1",
        "0.4 11");

    [Test(Description = "R4, behaviour 94"), Property("rule", "R4")]
    public void A_call_within_a_container_shows_there() => ShowBoth(
        static () =>
        {
            using (Page.Container().Enter()) Places.Number(1);
            using (Page.Container().Enter()) Places.Number(1);
        },
        "0.0 ContainerBlock",
        "0.0.0 1",
        "0.1 ContainerBlock",
        "0.1.0 1");

    [Test(Description = "R4, behaviours 95 and S11"), Property("rule", "R4")]
    public void What_is_shown_on_the_sidebar_is_shown_there_again() => ShowBoth(
        static () =>
        {
            Places.InSidebar();
            Page.Text("between");
            Places.InSidebar();
        },
        "0.0 between",
        "1.0 entered",
        "1.1 called",
        "1.2 entered",
        "1.3 called");

    [Test(Description = "R4, S11: a root is itself, wherever the call is made"), Property("rule", "R4")]
    public void Roots_are_themselves_within_a_container() => ShowBoth(
        static () =>
        {
            using (Page.Container().Enter())
            {
                Places.InMain();
                Places.InSidebar();
            }

            using (Page.Sidebar.Enter()) Places.InMain();
        },
        "0.0 ContainerBlock",
        "0.1 entered",
        "0.2 called",
        "0.3 entered",
        "0.4 called",
        "1.0 entered",
        "1.1 called");

    [Test(Description = "R4, behaviour 97"), Property("rule", "R4")]
    public void Containers_made_inside_are_made_anew() => ShowBoth(
        static () =>
        {
            Places.InMadeHere();
            Page.Text("between");
            Places.InMadeHere();
        },
        "0.0 ContainerBlock",
        "0.0.0 in it",
        "0.1 between",
        "0.2 ContainerBlock",
        "0.2.0 in it");

    [Test(Description = "R4: columns and tabs"), Property("rule", "R4")]
    public void Columns_and_tabs_are_filled_as_before() => ShowBoth(
        static () => Places.InColumnsAndTabs(2),
        "0.0 ColumnsBlock",
        "0.0.0 ColumnBlock",
        "0.0.0.0 column 0",
        "0.0.1 ColumnBlock",
        "0.0.1.0 column 1",
        "0.1 TabsBlock",
        "0.1.0 TabBlock",
        "0.1.0.0 tab of 2",
        "0.1.1 TabBlock",
        "0.1.1.0 tab of 2");

    [Test(Description = "R4: a form is a container; only what is asked in it is not shown again"), Property("rule", "R4")]
    public void A_form_is_made_anew() => ShowBoth(Places.InForm, "0.0 FormBlock", "0.0.0 in the form");

    [Test(Description = "R4: a container that is an argument is this call's"), Property("rule", "R4")]
    public void An_argument_is_the_container_of_the_call()
    {
        ShowBoth(
            static () =>
            {
                Places.InGiven(Page.Container());
                Places.InGiven(Page.Container());
            },
            "0.0 ContainerBlock",
            "0.0.0 in the argument",
            "0.1 ContainerBlock",
            "0.1.0 in the argument");
        Assert.That(Sandbox.StatisticsOf(() => Places.InGiven(null!)).Computations, Is.EqualTo(1));
    }

    [Test(Description = "R4: a root has an entry of its own"), Property("rule", "R4")]
    public void A_root_as_an_argument_is_that_root() => ShowBoth(
        static () =>
        {
            Places.InGiven(Page.Sidebar);
            Places.InGiven(Page.Main);
        },
        "0.0 in the argument",
        "1.0 in the argument");

    [Test(Description = "R1, S16: the last value is what stays"), Property("rule", "R1")]
    public void Progress_goes_to_where_it_ended()
    {
        var (first, second) = Twice(static () => Places.Work(4));
        foreach (var page in new[] { first, second })
        {
            var slot = (Container)page.Main.Children.Single();
            Assert.That(slot.Children, Is.EqualTo(new[] { new Elements.Progress(100, "4 of 4") }));
        }

        Assert.That(Sandbox.StatisticsOf(() => Places.Work(0)).ReplayedElements, Is.EqualTo(5));
    }

    [Test(Description = "R1, S16: the address bar"), Property("rule", "R1")]
    public void Query_parameters_are_set_again()
    {
        var (first, second) = Twice(static () => Places.Addressed("green"));
        Assert.That(first.QueryParams.Single(), Is.EqualTo(KeyValuePair.Create("colour", "green")));
        Assert.That(second.QueryParams, Is.EqualTo(first.QueryParams));
    }

    [Test(Description = "R1"), Property("rule", "R1")]
    public void What_was_cleared_is_cleared_again() => ShowBoth(Places.Cleared, "0.0 ContainerBlock", "0.0.0 after");

    [Test(Description = "Behaviour 104"), Property("rule", "R1")]
    public void An_argument_can_be_shown() => ShowBoth(static () => Places.Written([1, 2, 3]), "0.0 DataFrame");

    [Test(Description = "R7, behaviour 111: a body that throws leaves no record, and the next call shows as it should"), Property("rule", "R7")]
    public void A_body_that_throws_shows_each_time_what_it_does()
    {
        ShowBoth(
            static () =>
            {
                Assert.Throws<InvalidOperationException>(static () => Places.Failing(1));
                Page.Text("after");
                Page.Checkbox("Go on?");
            },
            "0.0 about to fail",
            "0.1 after",
            "0.2 Checkbox");
        Assert.That(Sandbox.StatisticsOf(() => Places.Failing(1)).Computations, Is.EqualTo(2));
    }

    [Test(Description = "R3: what awaited work shows"), Property("rule", "R3")]
    public async Task An_asynchronous_method_shows_again()
    {
        var first = await Page.RunAsync(static async () => await Places.Later(1));
        var second = await Page.RunAsync(static async () => await Places.Later(1));
        Assert.That(Lines(first), Is.EqualTo(new[] { "0.0 before", "0.1 after" }));
        Assert.That(Lines(second), Is.EqualTo(Lines(first)));
        Assert.That(Sandbox.StatisticsOf(() => Places.Later(1)).Computations, Is.EqualTo(1));
    }
}
