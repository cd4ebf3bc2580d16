using MemoWeave.Pages.Tests.Catalogue;
using MemoWeave.Testing;

namespace MemoWeave.Pages.Tests.Browsing;

[Parallelizable(ParallelScope.All)]
[Property("rule", "P1")]
public class CatalogueTests
{
    [TestCaseSource(typeof(Rows), nameof(Rows.Cases)), Description("P1: shown by a real browser, on a hit")]
    public async Task A_browser_shows_it(object given)
    {
        var row = (Row)given;
        using var sandbox = MemoSandbox.Start();
        row.Show();
        await using var served = await Served.Open(row.Show(), Pictures.Width);
        Assert.That(sandbox.StatisticsOf(row.Call).Computations, Is.EqualTo(1));

        foreach (var look in row.Look.GetInvocationList().Cast<Look>()) await look(served.Page);
        Assert.That(served.Errors, Is.Empty);
        Assert.That(served.Dialogs, Is.Empty);
        await Pictures.Keep(row, served.Page);
    }
}
