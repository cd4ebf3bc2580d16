using System.Text.Json;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes what is going on: alerts, exceptions, progress, a spinner, balloons, the address bar.</summary>
internal static class HtmlStatus
{
    public static void Write(HtmlWriter html, Alert alert)
    {
        var (kind, urgent) = alert.Kind switch
        {
            AlertKind.Error => ("error", true),
            AlertKind.Warning => ("warning", true),
            AlertKind.Success => ("success", false),
            _ => ("info", false),
        };
        html.Start("div", ("class", $"alert {kind}"), ("role", urgent ? "alert" : "status"));
        if (!string.IsNullOrEmpty(alert.Icon)) html.Element("span", alert.Icon, ("class", "icon"), ("aria-hidden", "true"));
        html.Start("div").Markup(HtmlMarkdown.Blocks(alert.Body)).End("div").End("div");
    }

    public static void Write(HtmlWriter html, ExceptionElement exception)
    {
        html.Start("div", ("class", exception.IsWarning ? "alert warning exception" : "alert error exception"), ("role", "alert"))
            .Start("div").Start("p").Element("strong", exception.Type).End("p");
        if (exception.IsMarkdown) html.Markup(HtmlMarkdown.Blocks(exception.Message));
        else html.Element("p", exception.Message, ("class", "message"));
        if (!exception.StackTrace.IsDefaultOrEmpty)
            html.Start("details").Element("summary", "Stack trace").Element("pre", string.Join('\n', exception.StackTrace), ("tabindex", "0")).End("details");
        html.End("div").End("div");
    }

    public static void Write(HtmlWriter html, Progress progress)
    {
        html.Start("label", ("class", "progress")).Element("span", progress.Text ?? "Progress", ("class", progress.Text is null ? "unseen" : null));
        html.Element("progress", $"{HtmlWriter.Number(Math.Round(progress.Value))} %", ("max", "100"), ("value", HtmlWriter.Number(progress.Value))).End("label");
    }

    public static void Write(HtmlWriter html, Spinner spinner) =>
        html.Start("div", ("class", "spinner"), ("role", "status")).Element("span", "", ("class", "wheel"), ("aria-hidden", "true")).Text(spinner.Text).End("div");

    public static void Write(HtmlWriter html, Balloons balloons) => Flying(html, "balloons", "");

    public static void Write(HtmlWriter html, Snow snow) => Flying(html, "snow", "\u2744\uFE0E");

    public static void Write(HtmlWriter html, QueryParams query) =>
        html.Data(JsonSerializer.Serialize(query.Parameters.Select(static parameter => new[] { parameter.Key, parameter.Value })), ("data-query", ""));

    // Balloons are drawn by the style sheet: not every machine has characters for them.
    private static void Flying(HtmlWriter html, string kind, string character)
    {
        html.Start("div", ("class", $"flying {kind}"), ("aria-hidden", "true"));
        // Places and delays look random, and are the same at each hit.
        for (var i = 0; i < 14; i++)
            html.Element("span", character, ("style", $"left:{HtmlWriter.Number((i * 37 % 97) + 1)}%;animation-delay:{HtmlWriter.Number(i * 53 % 90 * 10)}ms"));
        html.End("div");
    }
}
