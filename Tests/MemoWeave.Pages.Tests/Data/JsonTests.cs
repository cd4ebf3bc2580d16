using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Data;

[Property("rule", "P1")]
public class JsonTests
{
    private static readonly Action<string>[] Takers =
    [
        static text => Page.VegaLiteChart(null, text),
        static text => Page.AltairChart(text),
        static text => Page.PlotlyChart(text),
        static text => Page.PlotlyChart("{}", text),
        static text => Page.BokehChart(text),
        static text => Page.PydeckChart(text),
    ];

    [Test(Description = "P1: what is no JSON is refused, with the reason")]
    public void What_is_no_JSON_is_refused()
    {
        foreach (var taker in Takers.Append(static text => Page.Json(text)))
            Assert.That(Assert.Throws<ArgumentException>(() => taker("{broken"))!.Message, Does.Contain("is no JSON").And.Contain("LineNumber: 0"));
    }

    [Test(Description = "P1: a chart is an object")]
    public void Charts_are_objects_of_JSON()
    {
        foreach (var taker in Takers) Assert.That(Assert.Throws<ArgumentException>(() => taker("[1]"))!.Message, Does.Contain("must be an object of JSON").And.Contain("Array"));
        Assert.That(Shown.By<Json>(static () => Page.Json("[1]")).Body, Is.EqualTo("[1]"));
    }

    [Test(Description = "P1: objects become JSON, with what JSON has no word for")]
    public void An_object_is_shown_as_JSON()
    {
        Assert.That(Shown.By<Json>(static () => Page.Json(new { a = 1, b = double.NaN })).Body, Is.EqualTo("""{"a":1,"b":"NaN"}"""));
        Assert.That(Shown.By<Json>(static () => Page.Json((object?)null)).Body, Is.EqualTo("null"));
    }

    [Test(Description = "P2: scripts of a Bokeh document"), Property("rule", "P2")]
    public void A_Bokeh_document_with_scripts_is_refused()
    {
        foreach (var model in new[] { "CustomJS", "CustomJSHover", "CustomJSTransform" })
        {
            var document = $$$"""{"doc": {"roots": [{"type": "object", "name": "{{{model}}}", "attributes": {"code": "window.pwned = 1"}}]}}""";
            Assert.That(Assert.Throws<ArgumentException>(() => Page.BokehChart(document))!.Message, Does.Contain($"a '{model}', which would run JavaScript"));
        }
    }
}
