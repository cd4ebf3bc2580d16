using System.Globalization;
using System.Text.Json;

namespace MemoWeave.Pages.Tests.Support;

/// <summary>What is on a page, a line for each node: where it is (0 is the page's main part, 1 the sidebar), what it is, and all that its record has.</summary>
internal static class Structure
{
    public static string[] Of(PageDocument document) => [.. Of(document.Main, "0"), .. Of(document.Sidebar, "1")];

    /// <summary>The places and kinds alone.</summary>
    public static string[] PlacesIn(PageDocument document) => [.. Of(document).Select(static line => string.Join(' ', line.Split(' ').Take(2)))];

    private static IEnumerable<string> Of(IPageNode node, string path)
    {
        var shown = node is Container container ? container.Block : (object)node;
        yield return string.Create(CultureInfo.InvariantCulture, $"{path} {shown.GetType().Name} {JsonSerializer.Serialize(shown, shown.GetType())}");
        if (node is not Container parent) yield break;
        foreach (var (index, child) in parent.Children.Index())
        {
            foreach (var line in Of(child, $"{path}.{index}")) yield return line;
        }
    }
}
