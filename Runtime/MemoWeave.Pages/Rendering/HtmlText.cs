using System.Text;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes text: headings, Markdown, code, help.</summary>
internal static class HtmlText
{
    public static void Write(HtmlWriter html, Heading heading)
    {
        var tag = $"h{HtmlWriter.Number(Math.Clamp(heading.Level, 1, 6))}";
        html.Start(tag).Markup(HtmlMarkdown.Inline(heading.Body)).End(tag);
    }

    public static void Write(HtmlWriter html, Markdown markdown) =>
        html.Start("div", ("class", markdown.IsCaption ? "markdown caption" : "markdown")).Markup(HtmlMarkdown.Blocks(markdown.Body, markdown.AllowHtml)).End("div");

    public static void Write(HtmlWriter html, Divider divider) => html.Start("hr");

    public static void Write(HtmlWriter html, Text text) => html.Element("pre", text.Body, ("class", "text"), ("tabindex", "0"));

    public static void Write(HtmlWriter html, Code code)
    {
        var body = code.Body.ReplaceLineEndings("\n");
        html.Start("div", ("class", "code"), ("data-code", code.Language ?? "")).Start("pre", ("tabindex", "0"));
        if (code.LineNumbers) html.Element("span", Numbers(body), ("class", "lines"), ("aria-hidden", "true"));
        html.Element("code", body).End("pre").End("div");
    }

    public static void Write(HtmlWriter html, Help help)
    {
        html.Start("section", ("class", "help"), ("aria-label", help.Name)).Start("p").Element("strong", help.Name).End("p").Start("pre", ("tabindex", "0")).Element("code", help.Signature).End("pre");
        if (help.Summary.Length > 0) html.Element("p", help.Summary);
        if (!help.Members.IsDefaultOrEmpty)
        {
            html.Start("dl");
            foreach (var member in help.Members) html.Start("dt").Element("code", member.Signature).End("dt").Element("dd", member.Summary);
            html.End("dl");
        }

        html.End("section");
    }

    private static string Numbers(string body)
    {
        var numbers = new StringBuilder();
        for (var line = 1; line <= body.TrimEnd('\n').Count('\n') + 1; line++) numbers.Append(HtmlWriter.Number(line)).Append('\n');
        return numbers.ToString();
    }
}
