namespace MemoWeave.Pages.Tests.Catalogue;

public static class ChartElements
{
    private static readonly Dictionary<string, double[]> Waves = new()
    {
        ["hour"] = [.. Enumerable.Range(0, 20).Select(static hour => (double)hour)],
        ["sine"] = [.. Enumerable.Range(0, 20).Select(static hour => 2 + Math.Round(Math.Sin(hour / 3.0), 3))],
        ["cosine"] = [.. Enumerable.Range(0, 20).Select(static hour => 2 + Math.Round(Math.Cos(hour / 3.0), 3))],
    };

    [Memo(Persist = "disk")]
    public static void Area() => Page.AreaChart(Waves, "hour");

    [Memo(Persist = "disk")]
    public static void Bar() => Page.BarChart(Fruit.All, "Name", "Count");

    [Memo(Persist = "disk")]
    public static void Line() => Page.LineChart(Waves, "hour", "sine", "cosine");

    [Memo(Persist = "disk")]
    public static void VegaLite() => Page.VegaLiteChart(
        Fruit.All,
        """{"mark": "point", "width": 300, "height": 200, "encoding": {"x": {"field": "Count", "type": "quantitative"}, "y": {"field": "Price", "type": "quantitative"}, "color": {"field": "Name", "type": "nominal"}}}""");

    [Memo(Persist = "disk")]
    public static void Altair() => Page.AltairChart(
        """
        {
          "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
          "config": {"view": {"continuousWidth": 300, "continuousHeight": 200}},
          "data": {"name": "data-1"},
          "mark": {"type": "bar"},
          "encoding": {"x": {"field": "a", "type": "nominal"}, "y": {"field": "b", "type": "quantitative"}},
          "datasets": {"data-1": [{"a": "A", "b": 28}, {"a": "B", "b": 55}, {"a": "C", "b": 43}]}
        }
        """);

    [Memo(Persist = "disk")]
    public static void Plotly() => Page.PlotlyChart("""{"data": [{"type": "scatter", "x": [1, 2, 3], "y": [2, 6, 3], "name": "climbs"}], "layout": {"title": {"text": "A climb"}, "height": 300}}""");

    [Memo(Persist = "disk")]
    public static void Bokeh() => Page.BokehChart(BokehSample.Document);

    [Memo(Persist = "disk")]
    public static void Deck() => Page.PydeckChart(
        """
        {
          "initialViewState": {"latitude": 0, "longitude": 0, "zoom": 3, "pitch": 0, "bearing": 0},
          "views": [{"@@type": "MapView", "controller": true}],
          "layers": [{
            "@@type": "ScatterplotLayer", "id": "dots", "data": [{"at": [0, 0], "size": 300000}, {"at": [8, 4], "size": 200000}],
            "getPosition": "@@=at", "getRadius": "@@=size", "getFillColor": [220, 40, 60], "pickable": true
          }]
        }
        """,
        "{at}");

    [Memo(Persist = "disk")]
    public static void Graphviz() => Page.GraphvizChart("digraph { rankdir=LR; sow -> grow -> reap; reap -> sow [label=\"seed\"] }");
}
