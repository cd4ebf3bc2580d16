using System.Text.Json;

namespace MemoWeave.Pages.Tests.Injection;

/// <summary>Charts with a text wherever one can be given, and with the ways that each library has to link, or to be told code.</summary>
internal static class HostileCharts
{
    private const string Link = "javascript:window.pwned=1";

    public static void Script(string text, bool bokeh)
    {
        var quoted = JsonSerializer.Serialize(text);
        var rows = new[] { new { name = text, count = 1, link = Link }, new { name = "other", count = 2, link = Link } };
        Page.AreaChart(rows, "name", "count");
        Page.BarChart(new Dictionary<string, object[]> { [text] = [1, 2], ["b"] = [text, "x"] }, "b");
        Page.LineChart(new Dictionary<string, int[]> { [text] = [1, 2], ["b"] = [3, 4] });
        Page.VegaLiteChart(
            rows,
            $$$$"""
            {"title": {{{{quoted}}}}, "description": {{{{quoted}}}}, "mark": {"type": "bar", "tooltip": {"content": "data"}},
             "params": [{"name": "p", "value": 1, "bind": {"input": "select", "options": [1, {{{{quoted}}}}], "name": {{{{quoted}}}}}}],
             "encoding": {"x": {"field": "name", "title": {{{{quoted}}}}}, "y": {"field": "count", "type": "quantitative"}, "href": {"field": "link"}, "url": {"field": "link"}}}
            """);
        Page.VegaLiteChart(
            rows,
            $$$$"""
            {"mark": "bar", "encoding": {"x": {"field": "name"}, "y": {"field": "count", "type": "quantitative"}},
             "usermeta": {"embedOptions": {"actions": true, "ast": false, "sourceHeader": {{{{quoted}}}}, "sourceFooter": {{{{quoted}}}}, "editorUrl": "{{{{Link}}}}", "downloadFileName": {{{{quoted}}}}, "defaultStyle": {{{{quoted}}}}}}}
            """);
        Page.VegaLiteChart(
            rows,
            """{"mark": "bar", "encoding": {"x": {"field": "name", "axis": {"labelExpr": "datum.constructor.constructor('window.pwned=1')()"}}, "y": {"field": "count", "type": "quantitative"}}}""");
        Page.AltairChart(
            $$$$"""{"mark": "text", "data": {"name": {{{{quoted}}}}}, "encoding": {"text": {"field": "a"}, "tooltip": {"field": "a"}, "href": {"field": "a"}}, "datasets": {{{{{quoted}}}}: [{"a": {{{{quoted}}}}}, {"a": "{{{{Link}}}}"}]}}""");
        Page.PlotlyChart(
            $$$$"""
            {"data": [{"type": "scatter", "x": [1, {{{{quoted}}}}], "y": [1, 2], "text": {{{{quoted}}}}, "name": {{{{quoted}}}}, "hovertemplate": {{{{quoted}}}}}],
             "layout": {"title": {"text": {{{{quoted}}}}}, "xaxis": {"title": {"text": "<a href='{{{{Link}}}}'>link</a>"}}, "annotations": [{"text": {{{{quoted}}}}, "x": 1, "y": 1}], "images": [{"source": "{{{{Link}}}}"}]}}
            """,
            $$$$"""{"plotlyServerURL": "{{{{Link}}}}", "showLink": true, "linkText": {{{{quoted}}}}, "showEditInChartStudio": true}""");
        Page.PydeckChart(
            $$$$"""
            {"initialViewState": {"latitude": 0, "longitude": 0, "zoom": 3}, "description": {{{{quoted}}}},
             "layers": [{"@@type": "ScatterplotLayer", "id": {{{{quoted}}}}, "data": [{"at": [0, 0], "name": {{{{quoted}}}}}], "pickable": true, "getRadius": 3000000, "getPosition": "@@=at"}]}
            """,
            $"{{name}} {text}");
        Page.PydeckChart(
            """
            {"initialViewState": {"latitude": 0, "longitude": 0, "zoom": 3},
             "layers": [{"@@type": "ScatterplotLayer", "id": "code", "data": [{"at": [0, 0]}], "getPosition": "@@=at", "getFillColor": "@@=constructor.constructor('window.pwned=1')()"}]}
            """);
        if (bokeh) Page.BokehChart(BokehOf(quoted));
        var label = text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        Page.GraphvizChart($"digraph {{ a [label=\"{label}\", URL=\"{Link}\", tooltip=\"{label}\"]; b [label=<<b>bold</b>>, href=\"{Link}\", id=\"{label}\", class=\"{label}\"]; a -> b [label=\"{label}\", edgeURL=\"{Link}\"] }}");
        Page.GraphvizChart(text, "neato");
    }

    private static string BokehOf(string quoted) =>
        $$$$"""
        {"target_id": null, "root_id": "p1", "doc": {"version": "3.10.0", "title": {{{{quoted}}}}, "roots": [
          {"type": "object", "name": "Column", "id": "p1", "attributes": {"children": [
            {"type": "object", "name": "Div", "id": "p2", "attributes": {"text": {{{{quoted}}}}}},
            {"type": "object", "name": "Button", "id": "p3", "attributes": {"label": {{{{quoted}}}}}}]}}]}}
        """;
}
