using MemoWeave.Pages.Tests.Support;
using MemoWeave.Testing;

namespace MemoWeave.Pages.Tests.Recording;

/// <summary>Tests each of which has a sandbox of its own.</summary>
public abstract class PageFixture
{
    protected MemoSandbox Sandbox { get; private set; } = null!;

    [SetUp]
    public void StartSandbox() => Sandbox = MemoSandbox.Start();

    [TearDown]
    public void EndSandbox() => Sandbox.Dispose();

    /// <summary>Runs a script for two pages: the first computes, the second is hits alone.</summary>
    protected static (PageDocument First, PageDocument Second) Twice(Action script) => (Page.Run(script), Page.Run(script));

    /// <summary>Asserts what both pages show: a line for each node, its place and its kind, and its text if it is a text.</summary>
    protected static void ShowBoth(Action script, params string[] expected)
    {
        var (first, second) = Twice(script);
        Assert.That(Lines(first), Is.EqualTo(expected), "the page that computes");
        Assert.That(Structure.Of(second), Is.EqualTo(Structure.Of(first)), "the hit");
    }

    /// <summary>What a page shows, without its two parts.</summary>
    protected static string[] Lines(PageDocument page) => [.. Lines(page.Main, "0"), .. Lines(page.Sidebar, "1")];

    private static IEnumerable<string> Lines(Container container, string path) => container.Children.Index().SelectMany(child => child.Item switch
    {
        Container inner => [$"{path}.{child.Index} {inner.Block.GetType().Name}", .. Lines(inner, $"{path}.{child.Index}")],
        Elements.Text text => [$"{path}.{child.Index} {text.Body}"],
        var element => (IEnumerable<string>)[$"{path}.{child.Index} {element.GetType().Name}"],
    });
}
