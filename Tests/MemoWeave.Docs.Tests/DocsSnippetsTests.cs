using System.Reflection;

namespace MemoWeave.Docs.Tests;

/// <summary>
/// What the pages show is what runs here: each block of C# in them is a region of this project, word for word. <c>MEMOWEAVE_WRITE_DOCS=1</c> writes it there.
/// </summary>
public class DocsSnippetsTests
{
    private static readonly string Docs = Metadata("Docs");
    private static readonly bool Writes = Environment.GetEnvironmentVariable("MEMOWEAVE_WRITE_DOCS") == "1";

    private static IEnumerable<string> Pages => ["testing", "invalidation", "elements"];

    [TestCaseSource(nameof(Pages))]
    public void Every_block_of_a_page_is_a_region_that_runs(string page)
    {
        var path = Path.Combine(Docs, $"{page}.md");
        var written = File.ReadAllText(path);
        var regions = Snippets.InSources(Metadata("Snippets"));
        var expected = Snippets.Fill(written, regions);
        if (Writes) File.WriteAllText(path, expected);
        else Assert.That(written, Is.EqualTo(expected), "Run with MEMOWEAVE_WRITE_DOCS=1.");
        Assert.That(regions.Keys.Where(name => name.StartsWith(page, StringComparison.Ordinal)), Is.EquivalentTo(Snippets.NamesIn(expected)), "each region is shown, once");
        Assert.That(expected.Split("```csharp"), Has.Length.EqualTo(Snippets.NamesIn(expected).Count + 1), "a block without a region runs nowhere");
    }

    private static string Metadata(string key) =>
        typeof(DocsSnippetsTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
