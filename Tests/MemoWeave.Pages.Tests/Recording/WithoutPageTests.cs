namespace MemoWeave.Pages.Tests.Recording;

public class WithoutPageTests : PageFixture
{
    [Test(Description = "P1: a method that shows can be called where there is no page")]
    public void Without_a_page_elements_show_nowhere()
    {
        Assert.DoesNotThrow(static () =>
        {
            Page.Text("nowhere");
            Page.Sidebar.Text("nowhere");
            using (Page.Container().Enter()) Page.Text("nowhere");
            Page.Progress(0.5).Report(1.0);
            using (Page.Spinner()) Page.Balloons();
            Assert.That(Page.Checkbox("Sure?", value: true), Is.True);
            Assert.That(Page.QueryParams, Is.Empty);
        });
    }

    [Test(Description = "R1: what is computed where there is no page is recorded for those who have one"), Property("rule", "R1")]
    public void What_was_computed_without_a_page_is_shown_on_the_next()
    {
        Places.InColumnsAndTabs(1);
        Places.InSidebar();
        Places.Work(2);
        var page = Page.Run(static () =>
        {
            Places.InColumnsAndTabs(1);
            Places.InSidebar();
            Places.Work(2);
        });
        Assert.That(Sandbox.StatisticsOf(() => Places.Work(2)).Computations, Is.EqualTo(1));
        Assert.That(
            Lines(page),
            Is.EqualTo(new[]
            {
                "0.0 ColumnsBlock", "0.0.0 ColumnBlock", "0.0.0.0 column 0", "0.1 TabsBlock", "0.1.0 TabBlock", "0.1.0.0 tab of 1", "0.1.1 TabBlock", "0.1.1.0 tab of 1",
                "0.2 EmptyBlock", "0.2.0 Progress", "1.0 entered", "1.1 called",
            }));
    }

    [Test(Description = "R1: replays where there is no page")]
    public void A_hit_without_a_page_is_a_hit()
    {
        Page.Run(static () => Places.InSidebar());
        Assert.DoesNotThrow(Places.InSidebar);
        Assert.That(Sandbox.StatisticsOf(() => Places.InSidebar()).Computations, Is.EqualTo(1));
    }
}
