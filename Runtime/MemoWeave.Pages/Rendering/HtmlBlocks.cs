using MemoWeave.Pages.Blocks;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes containers. Each is one element with the container's id, at whose end the page's script puts what comes later.</summary>
internal static class HtmlBlocks
{
    public static void Write(HtmlWriter html, Container container)
    {
        var tag = Start(html, container);
        foreach (var node in container.Nodes) HtmlRenderer.Write(html, node);
        html.End(tag);
    }

    private static string Start(HtmlWriter html, Container container)
    {
        var id = ("id", (string?)container.Id);
        switch (container.Block)
        {
            case RootBlock { Name: "main" }:
                html.Start("main", id, ("data-root", "main"), ("tabindex", "-1"));
                return "main";
            case RootBlock root:
                html.Start("aside", id, ("data-root", root.Name), ("aria-label", "Sidebar"));
                return "aside";
            case ContainerBlock group:
                html.Start("div", id, ("class", group.Border ? "group border" : "group"));
                return "div";
            case ExpanderBlock expander:
                html.Start("details", id, ("class", "expander"), ("open", expander.Expanded ? "" : null)).Start("summary").Markup(HtmlMarkdown.Inline(expander.Label)).End("summary");
                return "details";
            case ColumnsBlock:
                html.Start("div", id, ("class", "columns"));
                return "div";
            case ColumnBlock column:
                html.Start("div", id, ("class", "column"), ("style", $"flex-grow:{HtmlWriter.Number(column.Weight)}"));
                return "div";
            case TabsBlock:
                html.Start("div", id, ("class", "tabs"), ("data-tabs", ""));
                return "div";
            case TabBlock tab:
                // The second level follows any heading in order. The page's script puts the labels into a row.
                html.Start("section", id, ("class", "tab"), ("data-tab", "")).Element("h2", tab.Label, ("class", "tab-label"));
                return "section";
            case FormBlock form:
                html.Start("div", id, ("class", "form"), ("role", "group"), ("aria-label", form.Key), ("data-form", ""));
                return "div";
            case EmptyBlock:
                html.Start("div", id, ("class", "slot"));
                return "div";
            default:
                throw new NotSupportedException($"A page can't show a {container.Block.GetType().FullName} as HTML: {nameof(HtmlBlocks)} has no writer for it.");
        }
    }
}
