using MemoWeave.Pages.Tests.Browsing;

namespace MemoWeave.Pages.Tests.Catalogue;

/// <summary>
/// All elements. The list of them names 37: each name of its lines counts, so the four alerts of one kind are four, the three simple charts three, balloons and snow two. The sidebar, which ends the list,
/// is a root and no element; it stands among those beyond the list.
/// </summary>
internal static class Rows
{
    public static readonly Row[] Listed =
    [
        new("alert", () => StatusElements.Alert(), Looks.AtRole("status", "An alert of one's own kind")),
        new("error", () => StatusElements.Error(), Looks.AtRole("alert", "The disk is full")),
        new("warning", () => StatusElements.Warning(), Looks.AtRole("alert", "The disk is nearly full")),
        new("info", () => StatusElements.Info(), Looks.AtRole("status", "The disk is half full")),
        new("success", () => StatusElements.Success(), Looks.AtRole("status", "The disk is empty")),
        new("exception", () => StatusElements.Exception(), Looks.At("InvalidOperationException", "The oven is cold", "Caused by", "No gas")),
        new("markdown", () => TextElements.Markdown(), Looks.AtSelector("main strong", "bold words") + Looks.AtSelector("main td", "in a cell")),
        new("caption", () => TextElements.Caption(), Looks.At("Small words below a picture")),
        new("code", () => TextElements.Code(), Looks.AtSelector("main pre", "var answer = 6 * 7;")),
        new("echo", () => TextElements.Echo(), Looks.AtSelector("main pre", "var sum = 1 + 2;") + Looks.At("The sum is 3")) { Elements = 2 },
        new("text", () => TextElements.Text(), Looks.At("Plain   text as it is")),
        new("latex", () => TextElements.Latex(), Looks.AtSelector("main .katex-html", "e")),
        new("json", () => TextElements.Json(), Looks.At("planet", "Saturn")),
        new("help", () => TextElements.Help(), Looks.At("Greeter", "string Greet(string name)", "Greets somebody by name.")),
        new("dataframe", () => DataElements.DataFrame(), Looks.AtSelector("main th", "Fruit") + Looks.AtSelector("main td", "quince")),
        new("table", () => DataElements.Table(), Looks.AtSelector("main th", "Fruit") + Looks.AtSelector("main td", "medlar")),
        new("metric", () => DataElements.Metric(), Looks.At("Temperature", "21 °C", "1.5 °C")),
        new("area_chart", () => ChartElements.Area(), Looks.AtDrawing),
        new("bar_chart", () => ChartElements.Bar(), Looks.AtDrawing),
        new("line_chart", () => ChartElements.Line(), Looks.AtDrawing),
        new("vega_lite_chart", () => ChartElements.VegaLite(), Looks.AtDrawing),
        new("altair_chart", () => ChartElements.Altair(), Looks.AtDrawing),
        new("plotly_chart", () => ChartElements.Plotly(), Looks.AtDrawing),
        new("bokeh_chart", () => ChartElements.Bokeh(), Looks.AtDrawing),
        new("pydeck_chart", () => ChartElements.Deck(), Looks.AtDrawing),
        new("graphviz_chart", () => ChartElements.Graphviz(), Looks.AtDrawing),
        new("components.v1.html", () => FrameElements.Html(), Looks.AtFrame("A page of its own in a frame")),
        new("components.v1.iframe", () => FrameElements.IFrame(), Looks.AtFrame(Served.Elsewhere)),
        new("container", () => LayoutElements.Container(), Looks.At("After the group", "First in the group", "Second in the group")) { Elements = 4 },
        new("expander", () => LayoutElements.Expander(), Looks.AtExpander("Open me", "What was folded")) { Elements = 2 },
        new("empty", () => LayoutElements.Empty(), Looks.At("The latest alone") + Looks.NotAt("The one before")) { Elements = 3 },
        new("progress", () => StatusElements.Progress(), Looks.AtProgress(75, "three quarters")) { Elements = 2 },
        new("spinner", () => StatusElements.Spinner(), Looks.At("The work is done") + Looks.NotAt("Working on it")) { Elements = 2 },
        new("balloons", () => StatusElements.Balloons(), Looks.AtAnimation),
        new("snow", () => StatusElements.Snow(), Looks.AtAnimation),
        new("experimental_get_query_params", () => StatusElements.QueryParams(), Looks.At("No colour was asked for")) { IsWarnedOf = true },
        new("experimental_set_query_params", () => StatusElements.SetQueryParams(), Looks.AtAddress("?colour=green&size=10")),
    ];

    public static readonly Row[] Beyond =
    [
        new("sidebar", () => LayoutElements.Sidebar(), Looks.AtSelector("aside", "On the side") + Looks.AtSelector("aside", "On the side, too")) { Elements = 2 },
        new("title", () => TextElements.Title(), Looks.AtSelector("main h1", "A title")),
        new("header", () => TextElements.Header(), Looks.AtSelector("main h2", "A header")),
        new("subheader", () => TextElements.Subheader(), Looks.AtSelector("main h3", "A subheader")),
        new("divider", () => TextElements.Divider(), Looks.AtSelector("main hr", "")),
        new("write", () => TextElements.Write(), Looks.AtSelector("main em", "written") + Looks.AtSelector("main td", "quince") + Looks.At("37")) { Elements = 3 },
        new("columns", () => LayoutElements.Columns(), Looks.At("In the left column", "In the right column")) { Elements = 5 },
        new("tabs", () => LayoutElements.Tabs(), Looks.At("In the first tab")) { Elements = 5 },
        new("image", () => MediaElements.Image(), Looks.AtImage("A dot, enlarged")),
        new("audio", () => MediaElements.Audio(), Looks.AtSelector("main audio", "")),
        new("video", () => MediaElements.Video(), Looks.AtSelector("main video", "")),
    ];

    public static IEnumerable<Row> All => [.. Listed, .. Beyond];

    /// <summary>Rows as cases of a test.</summary>
    public static IEnumerable<TestCaseData> Cases => All.Select(static row => new TestCaseData(row).SetArgDisplayNames(row.Name));
}
