using System.Collections.Immutable;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes data: tables, figures.</summary>
internal static class HtmlTables
{
    public static void Write(HtmlWriter html, DataFrame frame)
    {
        var style = $"max-height:{HtmlWriter.Number(frame.Height ?? 400)}px" + (frame.Width is { } width ? $";width:{HtmlWriter.Number(width)}px" : "");
        Write(html, frame.Columns, "dataframe", style, sortable: true);
    }

    public static void Write(HtmlWriter html, Table table) => Write(html, table.Columns, "table", style: null, sortable: false);

    /// <summary>Writes the data of a chart.</summary>
    public static void WriteChartData(HtmlWriter html, ImmutableArray<DataColumn> columns) => Write(html, columns, "dataframe", "max-height:400px", sortable: false);

    public static void Write(HtmlWriter html, Metric metric)
    {
        var (word, arrow) = metric.Direction switch
        {
            DeltaDirection.Up => ("up ", "\u2191 "),
            DeltaDirection.Down => ("down ", "\u2193 "),
            _ => ("", ""),
        };
        html.Start("div", ("class", "metric"), ("title", metric.Help)).Element("div", metric.Label, ("class", "label")).Element("div", metric.Value, ("class", "value"));
        if (!string.IsNullOrWhiteSpace(metric.Delta))
        {
            html.Start("div", ("class", $"delta {Colour(metric)}")).Element("span", arrow, ("aria-hidden", "true")).Element("span", word, ("class", "unseen"))
                .Text(metric.Delta).End("div");
        }

        // A title is not for who has no mouse.
        if (metric.Help is not null) html.Element("div", metric.Help, ("class", "unseen"));
        html.End("div");
    }

    private static string Colour(Metric metric) => (metric.Colour, metric.Direction) switch
    {
        (DeltaColour.Off, _) or (_, DeltaDirection.None) => "grey",
        (DeltaColour.Normal, DeltaDirection.Up) or (DeltaColour.Inverse, DeltaDirection.Down) => "green",
        _ => "red",
    };

    private static void Write(HtmlWriter html, ImmutableArray<DataColumn> columns, string kind, string? style, bool sortable)
    {
        var rows = columns.IsDefaultOrEmpty ? 0 : columns[0].Values.Length;
        html.Start("div", ("class", $"rows {kind}"), ("role", "region"), ("tabindex", "0"), ("aria-label", $"Table with {HtmlWriter.Number(rows)} rows"), ("style", style));
        if (columns.IsDefaultOrEmpty)
        {
            html.Element("p", "No data.").End("div");
            return;
        }

        html.Start("table", ("data-sortable", sortable ? "" : null)).Start("thead").Start("tr");
        foreach (var column in columns) html.Element("th", column.Name, ("scope", "col"), ("class", Class(column)));
        html.End("tr").End("thead").Start("tbody");
        for (var row = 0; row < rows; row++)
        {
            html.Start("tr");
            foreach (var column in columns) html.Element("td", column.Values[row], ("class", Class(column)));
            html.End("tr");
        }

        html.End("tbody").End("table").End("div");
    }

    private static string? Class(DataColumn column) => column.Type == DataType.Number ? "number" : null;
}
