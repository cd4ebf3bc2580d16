using System.Globalization;
using Markdig;
using Markdig.Extensions.TaskLists;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace MemoWeave.Pages.Rendering;

/// <summary>
/// Makes HTML of Markdown. Extensions that give ids or attributes to what they write are left out: ids would not be unique, and attributes could be scripts.
/// </summary>
internal static class HtmlMarkdown
{
    private static readonly MarkdownPipeline Escaping = Extended().DisableHtml().Build();
    private static readonly MarkdownPipeline Passing = Extended().Build();
    private static readonly MarkdownPipeline InOneLine = OfOneParagraph().Build();

    /// <summary>The HTML of a text.</summary>
    /// <param name="body">The text.</param>
    /// <param name="allowHtml">Whether HTML in it is markup. Scripts in it don't run: the page's policy forbids them.</param>
    public static string Blocks(string body, bool allowHtml = false) => Write(body, allowHtml ? Passing : Escaping, implicitParagraph: false);

    /// <summary>The HTML of a label or heading, in which a number or a dash at the start is no list.</summary>
    public static string Inline(string body) => Write(body, InOneLine, implicitParagraph: true);

    private static string Write(string body, MarkdownPipeline pipeline, bool implicitParagraph)
    {
        var document = Markdig.Markdown.Parse(body, pipeline);
        foreach (var inline in document.Descendants<Inline>().ToArray()) RemoveUnsafe(inline);
        foreach (var box in document.Descendants<TaskList>()) box.GetAttributes().AddProperty("aria-label", box.Checked ? "Done" : "To do");
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new Markdig.Renderers.HtmlRenderer(writer) { ImplicitParagraph = implicitParagraph };
        pipeline.Setup(renderer);
        renderer.Render(document);
        return writer.ToString().TrimEnd();
    }

    // Markdig keeps any address, javascript: among them.
    private static void RemoveUnsafe(Inline inline)
    {
        switch (inline)
        {
            case LinkInline link when !IsSafe(link.GetDynamicUrl?.Invoke() ?? link.Url, link.IsImage):
                var text = new ContainerInline();
                while (link.FirstChild is { } child)
                {
                    child.Remove();
                    text.AppendChild(child);
                }

                link.ReplaceBy(text, copyChildren: false);
                break;
            case AutolinkInline { IsEmail: false } link when !IsSafe(link.Url, isImage: false):
                link.ReplaceBy(new LiteralInline(link.Url));
                break;
        }
    }

    /// <summary>Whether a browser can be given an address that an author of Markdown wrote.</summary>
    internal static bool IsSafe(string? address, bool isImage)
    {
        // Browsers ignore these characters anywhere in a scheme.
        var plain = string.Concat((address ?? "").Where(static c => c > ' ' && !char.IsControl(c)));
        var end = plain.IndexOfAny([':', '/', '?', '#']);
        if (end < 0 || plain[end] != ':') return true;
        var scheme = plain[..end].ToLowerInvariant();
        return scheme is "http" or "https" or "mailto" || (isImage && plain.StartsWith("data:image/", StringComparison.OrdinalIgnoreCase));
    }

    private static MarkdownPipelineBuilder Extended() =>
        new MarkdownPipelineBuilder().UsePipeTables().UseGridTables().UseEmphasisExtras().UseTaskLists().UseListExtras().UseDefinitionLists().UseAutoLinks();

    private static MarkdownPipelineBuilder OfOneParagraph()
    {
        var builder = new MarkdownPipelineBuilder().UseEmphasisExtras().DisableHtml();
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser());
        return builder;
    }
}
