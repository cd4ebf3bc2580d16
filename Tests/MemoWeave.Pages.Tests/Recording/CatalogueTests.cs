using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Tests.Catalogue;
using MemoWeave.Pages.Tests.Support;
using MemoWeave.Testing;

namespace MemoWeave.Pages.Tests.Recording;

[Property("rule", "P1")]
public class CatalogueTests
{
    [Test(Description = "P1: all 37 elements")]
    public void The_catalogue_has_each_of_the_37_elements_once()
    {
        Assert.That(Rows.Listed.Select(static row => row.Name).Distinct().Count(), Is.EqualTo(37));
        Assert.That(Rows.All.Select(static row => row.Name), Is.Unique);
    }

    [TestCaseSource(typeof(Rows), nameof(Rows.Cases)), Description("P1, behaviours 100 and 105: computed, then replayed twice")]
    public void A_hit_shows_what_the_call_that_computed_showed(object given)
    {
        var row = (Row)given;
        using var sandbox = MemoSandbox.Start();
        PageDocument first = row.Show(), second = row.Show(), third = row.Show();

        var statistics = sandbox.StatisticsOf(row.Call);
        Assert.That((statistics.Computations, statistics.Hits), Is.EqualTo((1, 2)));
        Assert.That((statistics.RecordedElements, statistics.ReplayedElements), Is.EqualTo((row.Elements, 2 * row.Elements)));
        Assert.That(Structure.Of(second), Has.Length.GreaterThan(2), "nothing is on the page");
        Assert.That(Structure.Of(third), Is.EqualTo(Structure.Of(second)));
        Assert.That(third.ToHtml(), Is.EqualTo(second.ToHtml()));
        Assert.That(third.ToText(), Is.EqualTo(second.ToText()));
        if (row.IsWarnedOf) return;
        Assert.That(Structure.Of(second), Is.EqualTo(Structure.Of(first)));
        Assert.That(second.ToHtml(), Is.EqualTo(first.ToHtml()));
        Assert.That(second.ToText(), Is.EqualTo(first.ToText()));
    }

    [Test(Description = "R6: what the reader asks for was not in the key")]
    public void Reading_the_address_in_a_memoized_method_is_warned_of_on_the_first_page_alone()
    {
        using var sandbox = MemoSandbox.Start();
        var first = Page.Run(StatusElements.QueryParams);
        var second = Page.Run(StatusElements.QueryParams);

        Assert.That(first.Main.Children.Select(static node => node.GetType()), Is.EqualTo(new[] { typeof(ExceptionElement), typeof(Text) }));
        Assert.That(((ExceptionElement)first.Main.Children[0]).IsWarning);
        Assert.That(second.Main.Children.Select(static node => node.GetType()), Is.EqualTo(new[] { typeof(Text) }));
    }

    [Test(Description = "A spinner leaves its place empty, on the page that computes and on a hit")]
    public void The_slot_of_a_spinner_is_empty_on_a_hit()
    {
        using var sandbox = MemoSandbox.Start();
        List<string> during = [];
        var document = new PageDocument();
        document.Changed = _ => during.AddRange(document.Main.Children.OfType<Container>().SelectMany(static slot => slot.Children).OfType<Spinner>().Select(static spinner => spinner.Text));
        document.Run(StatusElements.Spinner);
        Assert.That(during, Does.Contain("Working on it"));

        foreach (var page in new[] { document, Page.Run(StatusElements.Spinner) })
            Assert.That(Structure.PlacesIn(page), Is.EqualTo(new[] { "0 RootBlock", "0.0 EmptyBlock", "0.1 Text", "1 RootBlock" }));
    }
}
