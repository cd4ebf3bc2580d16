using MemoWeave.Pages.Elements;
using MemoWeave.Pages.Tests.Recording;
using MemoWeave.Testing;
using Microsoft.Playwright;

namespace MemoWeave.Pages.Tests.Browsing;

[Property("rule", "P1")]
public class DashboardTests
{
    [Test(Description = "P1, behaviour 101: 20 rows of ten series, as a table and as areas; the second request shows both and runs nothing")]
    public async Task The_second_request_shows_the_table_and_the_chart_without_running_the_method()
    {
        using var sandbox = MemoSandbox.Start();
        var runs = Dashboard.Runs;
        double first = 0, second = 0;
        Page.Run(() => first = Dashboard.Show(1));
        var page = Page.Run(() => second = Dashboard.Show(1));
        Assert.That((Dashboard.Runs, second), Is.EqualTo((runs + 1, first)));
        Assert.That(page.Main.Children.Select(static node => node.GetType()), Is.EqualTo(new[] { typeof(DataFrame), typeof(VegaLite) }));

        await using var served = await Served.Open(page);
        var table = served.Page.Locator("main table").First;
        await Assertions.Expect(table).ToBeVisibleAsync();
        await Assertions.Expect(table.Locator("tbody tr")).ToHaveCountAsync(20);
        await Assertions.Expect(table.Locator("thead")).ToContainTextAsync("series 10");
        await Looks.AtDrawing(served.Page);
        Assert.That(served.Errors, Is.Empty);
    }
}
