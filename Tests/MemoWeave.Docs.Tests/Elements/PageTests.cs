using MemoWeave.Pages;
using MemoWeave.Pages.Blocks;
using MemoWeave.Testing;

namespace MemoWeave.Docs.Tests.Elements;

[Property("rule", "P1")]
public class PageTests
{
    [Test]
    public void A_page_is_what_a_script_showed()
    {
        using var sandbox = MemoSandbox.Start();

        #region elements-page-run
        PageDocument first = Page.Run(() => Temperatures.Show(2026));    // computes
        PageDocument second = Page.Run(() => Temperatures.Show(2026));   // a hit: the same page
        string html = second.ToHtml();
        string text = second.ToText();
        #endregion

        Assert.That(html, Is.EqualTo(first.ToHtml()).And.Contains("Temperatures of 2026"));
        Assert.That(text, Is.EqualTo(first.ToText()).And.Contains("Warmest month: 20 "));
        Assert.That(sandbox.StatisticsOf(() => Temperatures.Show(2026)).Computations, Is.EqualTo(1));
    }

    [Test]
    public void Containers_can_be_entered_or_shown_in()
    {
        var page = Page.Run(static () =>
        {
            #region elements-page-containers
            using (Page.Expander("Details").Enter())
            {
                Page.Text("in the expander");
            }

            Container slot = Page.Empty();
            slot.Text("first this");
            slot.Text("then that, in its place");

            IReadOnlyList<Container> columns = Page.Columns(2);
            columns[0].Metric("Entries", "12");
            columns[1].Metric("Hits", "99 %");
            #endregion
        });
        Assert.That(page.Main.Children.OfType<Container>().Select(container => container.Block), Is.EqualTo(new PageBlock[] { new ExpanderBlock("Details", false), new EmptyBlock(), new ColumnsBlock() }));
        Assert.That(page.ToText(), Does.Contain("  in the expander").And.Contain("then that").And.Not.Contain("first this"));
    }
}
