using System.Collections;
using MemoWeave.Elements;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Charts;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages;

/// <content>Charts.</content>
public sealed partial class Container
{
    private static readonly ElementMethod<VegaLite, bool> AreaChartElement = PageElements.Of<VegaLite>("AreaChart");
    private static readonly ElementMethod<VegaLite, bool> BarChartElement = PageElements.Of<VegaLite>("BarChart");
    private static readonly ElementMethod<VegaLite, bool> LineChartElement = PageElements.Of<VegaLite>("LineChart");
    private static readonly ElementMethod<VegaLite, bool> VegaLiteElement = PageElements.Of<VegaLite>("VegaLiteChart");
    private static readonly ElementMethod<VegaLite, bool> AltairElement = PageElements.Of<VegaLite>("AltairChart");
    private static readonly ElementMethod<Plotly, bool> PlotlyElement = PageElements.Of<Plotly>("PlotlyChart");
    private static readonly ElementMethod<Bokeh, bool> BokehElement = PageElements.Of<Bokeh>("BokehChart");
    private static readonly ElementMethod<Deck, bool> DeckElement = PageElements.Of<Deck>("PydeckChart");
    private static readonly ElementMethod<Graphviz, bool> GraphvizElement = PageElements.Of<Graphviz>("GraphvizChart");

    /// <summary>Shows an area for each column of numbers.</summary>
    /// <param name="data">As for <see cref="DataFrame(IEnumerable, int?, int?)"/>.</param>
    /// <param name="x">The column along the x axis; <see langword="null"/>: the first one that isn't numbers, or else the number of the row, from 0.</param>
    /// <param name="y">The columns to show; none: all the others that are numbers.</param>
    /// <exception cref="ArgumentException">There is no such column, or none of numbers.</exception>
    [Element]
    public void AreaChart(IEnumerable data, string? x = null, params string[] y) => AreaChartElement.Call(Target, ColumnChart.Of("area", DataColumns.Of(data), x, y));

    /// <summary>Shows a bar for each value, those of one row on top of each other.</summary>
    /// <inheritdoc cref="AreaChart" path="/param"/>
    /// <exception cref="ArgumentException">There is no such column, or none of numbers.</exception>
    [Element]
    public void BarChart(IEnumerable data, string? x = null, params string[] y) => BarChartElement.Call(Target, ColumnChart.Of("bar", DataColumns.Of(data), x, y));

    /// <summary>Shows a line for each column of numbers.</summary>
    /// <inheritdoc cref="AreaChart" path="/param"/>
    /// <exception cref="ArgumentException">There is no such column, or none of numbers.</exception>
    [Element]
    public void LineChart(IEnumerable data, string? x = null, params string[] y) => LineChartElement.Call(Target, ColumnChart.Of("line", DataColumns.Of(data), x, y));

    /// <summary>Shows a chart by Vega-Lite.</summary>
    /// <param name="data">As for <see cref="DataFrame(IEnumerable, int?, int?)"/>; the chart's data, unless the chart names others. <see langword="null"/>: the chart has its own.</param>
    /// <param name="spec">The chart, as Vega-Lite's JSON.</param>
    /// <exception cref="ArgumentException">The chart is no JSON object.</exception>
    [Element]
    public void VegaLiteChart(IEnumerable? data, string spec) => VegaLiteElement.Call(Target, VegaLiteSpec.Of(data is null ? null : DataColumns.Of(data), spec));

    /// <summary>Shows a chart as Altair saves it: Vega-Lite's JSON, with its datasets.</summary>
    /// <param name="spec">The chart.</param>
    /// <exception cref="ArgumentException">The chart is no JSON object.</exception>
    [Element]
    public void AltairChart(string spec) => AltairElement.Call(Target, VegaLiteSpec.Of(null, spec));

    /// <summary>Shows a figure by Plotly.</summary>
    /// <param name="figure">The figure: JSON with <c>data</c> and <c>layout</c>.</param>
    /// <param name="config">Plotly's settings, as JSON; <see langword="null"/>: its own.</param>
    /// <exception cref="ArgumentException">One of them is no JSON object.</exception>
    [Element]
    public void PlotlyChart(string figure, string? config = null) =>
        PlotlyElement.Call(Target, new Plotly(JsonText.CheckedObject(figure, nameof(figure)), config is null ? null : JsonText.CheckedObject(config, nameof(config))));

    /// <summary>Shows a chart by Bokeh.</summary>
    /// <param name="document">A document's JSON, as <c>bokeh.embed.json_item</c> makes it.</param>
    /// <exception cref="ArgumentException">It is no JSON object, or has JavaScript of its own (<c>CustomJS</c>), which would run (rule P2).</exception>
    [Element]
    public void BokehChart(string document) => BokehElement.Call(Target, new Bokeh(BokehDocument.Checked(document, nameof(document))));

    /// <summary>Shows a map of layers by deck.gl. It needs no tiles of a map.</summary>
    /// <param name="deck">The map, as pydeck writes it.</param>
    /// <param name="tooltip">Text with fields in braces, shown where the reader points; <see langword="null"/>: none.</param>
    /// <exception cref="ArgumentException">The map is no JSON object.</exception>
    [Element]
    public void PydeckChart(string deck, string? tooltip = null) => DeckElement.Call(Target, new Deck(JsonText.CheckedObject(deck, nameof(deck)), tooltip));

    /// <summary>Shows a graph, laid out by Graphviz.</summary>
    /// <param name="dot">The graph, in DOT.</param>
    /// <param name="engine">The layout.</param>
    /// <exception cref="ArgumentException">There is no such layout.</exception>
    [Element]
    public void GraphvizChart(string dot, string engine = "dot")
    {
        ArgumentNullException.ThrowIfNull(dot);
        if (!GraphvizEngines.Contains(engine, StringComparer.Ordinal))
            throw new ArgumentException($"Graphviz has no layout '{engine}'. There are: {string.Join(", ", GraphvizEngines)}.", nameof(engine));
        GraphvizElement.Call(Target, new Graphviz(dot, engine));
    }

    private static readonly string[] GraphvizEngines = ["circo", "dot", "fdp", "neato", "osage", "patchwork", "sfdp", "twopi"];
}
