using System.Collections.Immutable;
using System.Text.Json;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>
/// Writes charts and formulas: a place for the page's script to draw in, what to draw as JSON, and the data for who can't see it. The data is unfolded until it is drawn, so that it is there without
/// scripts, too.
/// </summary>
internal static class HtmlCharts
{
    public static void Write(HtmlWriter html, VegaLite chart)
    {
        Start(html, "vega", ChartTables.TitleOf(chart.Spec) ?? "Chart", ChartJson.OfVega(chart));
        EndWithTables(html, chart.Datasets.IsDefaultOrEmpty ? ChartTables.OfVega(chart.Spec) : [.. chart.Datasets.Select(static dataset => dataset.Columns)]);
    }

    public static void Write(HtmlWriter html, Plotly chart)
    {
        Start(html, "plotly", ChartTables.TitleOf(chart.Spec) ?? "Chart", $$"""{"figure":{{chart.Spec}},"config":{{chart.Config ?? "null"}}}""");
        EndWithTables(html, ChartTables.OfPlotly(chart.Spec));
    }

    public static void Write(HtmlWriter html, Bokeh chart)
    {
        Start(html, "bokeh", "Chart", chart.Document);
        EndWithTables(html, ChartTables.OfBokeh(chart.Document));
    }

    public static void Write(HtmlWriter html, Deck chart)
    {
        Start(html, "deck", "Map", $$"""{"deck":{{chart.Json}},"tooltip":{{JsonSerializer.Serialize(chart.Tooltip)}}}""");
        EndWithTables(html, ChartTables.OfDeck(chart.Json));
    }

    public static void Write(HtmlWriter html, Graphviz graph)
    {
        Start(html, "graphviz", "Graph", JsonSerializer.Serialize(new { dot = graph.Dot, engine = graph.Engine }));
        EndWithSource(html, "Source", graph.Dot);
    }

    public static void Write(HtmlWriter html, Latex formula)
    {
        Start(html, "katex", "Formula", JsonSerializer.Serialize(new { tex = formula.Tex }));
        EndWithSource(html, "Source", formula.Tex);
    }

    private static void Start(HtmlWriter html, string kind, string label, string json) =>
        html.Start("figure", ("class", "chart"), ("data-chart", kind), ("data-label", label)).Start("div", ("class", "plot")).End("div").Data(json);

    private static void EndWithTables(HtmlWriter html, ImmutableArray<ImmutableArray<DataColumn>> tables)
    {
        html.Start("details", ("class", "data"), ("open", "")).Element("summary", "Data");
        foreach (var columns in tables) HtmlTables.WriteChartData(html, columns);
        if (tables.IsEmpty) html.Element("p", "The chart has no data of its own.");
        html.End("details").End("figure");
    }

    private static void EndWithSource(HtmlWriter html, string label, string source) =>
        html.Start("details", ("class", "data"), ("open", "")).Element("summary", label).Element("pre", source, ("tabindex", "0")).End("details").End("figure");
}
