using MemoWeave.Pages.Tests.Catalogue;
using MemoWeave.Pages.Tests.Support;

namespace MemoWeave.Pages.Tests.Recording;

public class PersistenceTests
{
    [Test(Description = "P1: what one process has shown, the next shows from disk"), Property("rule", "P1"), Property("rule", "R1")]
    public void Another_process_computes_nothing_and_shows_the_same()
    {
        using var scratch = new Scratch();
        var first = Child.Run(CatalogueProcess.Command, scratch.Folder);
        var second = Child.Run(CatalogueProcess.Command, scratch.Folder);

        Assert.That(first.Select(CountsIn), Is.EqualTo(Rows.All.Select(static row => $"{row.Name} 1 0 0")));
        Assert.That(second.Select(CountsIn), Is.EqualTo(Rows.All.Select(static row => $"{row.Name} 0 1 0")));
        Assert.That(second.Select(HashIn), Is.EqualTo(first.Select(HashIn)));
    }

    private static string CountsIn(string line) => line[..line.LastIndexOf(' ')];

    private static string HashIn(string line) => line[..line.IndexOf(' ', StringComparison.Ordinal)] + line[line.LastIndexOf(' ')..];
}
