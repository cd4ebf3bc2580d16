using System.Text;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes a page as plain text: the main part, and what is at the side after it.</summary>
internal static class TextPage
{
    public static string Write(PageDocument document)
    {
        var text = new StringBuilder();
        Write(document.Main.Nodes, "", text);
        if (document.Sidebar.Nodes.Count > 0)
        {
            Paragraph(["── Sidebar ──"], "", text);
            Write(document.Sidebar.Nodes, "", text);
        }

        return text.ToString();
    }

    private static void Write(IReadOnlyList<IPageNode> nodes, string indent, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            if (node is Container container) Write(container, indent, text);
            else Paragraph(TextElements.Lines(node), indent, text);
        }
    }

    private static void Write(Container container, string indent, StringBuilder text)
    {
        if (TextElements.Label(container.Block) is { } label)
        {
            Paragraph([label], indent, text);
            indent += "  ";
        }

        Write(container.Nodes, indent, text);
    }

    // A blank line between what follows each other.
    private static void Paragraph(IEnumerable<string> lines, string indent, StringBuilder text)
    {
        var isFirst = true;
        foreach (var line in lines)
        {
            if (isFirst && text.Length > 0) text.Append('\n');
            isFirst = false;
            text.Append(line.Length == 0 ? "" : indent).Append(line).Append('\n');
        }
    }
}
