using System.Collections;

namespace MemoWeave.Pages;

/// <content>Charts.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.AreaChart(IEnumerable, string?, string[])"/>
    [Element]
    public static void AreaChart(IEnumerable data, string? x = null, params string[] y) => Here.AreaChart(data, x, y);

    /// <inheritdoc cref="Pages.Container.BarChart(IEnumerable, string?, string[])"/>
    [Element]
    public static void BarChart(IEnumerable data, string? x = null, params string[] y) => Here.BarChart(data, x, y);

    /// <inheritdoc cref="Pages.Container.LineChart(IEnumerable, string?, string[])"/>
    [Element]
    public static void LineChart(IEnumerable data, string? x = null, params string[] y) => Here.LineChart(data, x, y);

    /// <inheritdoc cref="Pages.Container.VegaLiteChart(IEnumerable?, string)"/>
    [Element]
    public static void VegaLiteChart(IEnumerable? data, string spec) => Here.VegaLiteChart(data, spec);

    /// <inheritdoc cref="Pages.Container.AltairChart(string)"/>
    [Element]
    public static void AltairChart(string spec) => Here.AltairChart(spec);

    /// <inheritdoc cref="Pages.Container.PlotlyChart(string, string?)"/>
    [Element]
    public static void PlotlyChart(string figure, string? config = null) => Here.PlotlyChart(figure, config);

    /// <inheritdoc cref="Pages.Container.BokehChart(string)"/>
    [Element]
    public static void BokehChart(string document) => Here.BokehChart(document);

    /// <inheritdoc cref="Pages.Container.PydeckChart(string, string?)"/>
    [Element]
    public static void PydeckChart(string deck, string? tooltip = null) => Here.PydeckChart(deck, tooltip);

    /// <inheritdoc cref="Pages.Container.GraphvizChart(string, string)"/>
    [Element]
    public static void GraphvizChart(string dot, string engine = "dot") => Here.GraphvizChart(dot, engine);
}
