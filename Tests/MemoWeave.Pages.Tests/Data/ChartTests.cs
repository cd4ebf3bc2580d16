using System.Text.Json.Nodes;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Data;

[Property("rule", "P1")]
public class ChartTests
{
    private static readonly Dictionary<string, Array> Weather = new()
    {
        ["day"] = new[] { new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2) },
        ["rain"] = new[] { 1.5, 0 },
        ["sun"] = new[] { 3, 7 },
        ["town"] = new[] { "Ulm", "Jena" },
    };

    [Test(Description = "P1: without names, the first column of no numbers goes across, and all numbers up")]
    public void A_chart_chooses_its_columns() => Expect(() => Page.AreaChart(Weather), "day", "temporal", "rain", "sun");

    [Test(Description = "P1")]
    public void A_chart_takes_the_columns_that_are_named() => Expect(() => Page.LineChart(Weather, "town", "sun"), "town", "ordinal", "sun");

    [Test(Description = "P1: numbers alone are counted")]
    public void Rows_are_counted_where_nothing_goes_across() => Expect(() => Page.LineChart(new[] { 3, 1, 2 }), "row", "quantitative", "value");

    [Test(Description = "P1: bars stand for categories")]
    public void Bars_of_numbers_stand_side_by_side() => Expect(() => Page.BarChart(Weather, "sun", "rain"), "sun", "ordinal", "rain");

    [Test(Description = "P1: a missing column is named")]
    public void A_column_that_is_not_there_is_named()
    {
        foreach (var show in new Action[] { static () => Page.LineChart(Weather, "hour"), static () => Page.LineChart(Weather, "day", "hour") })
            Assert.That(Assert.Throws<ArgumentException>(() => show())!.Message, Does.Contain("no column 'hour'").And.Contain("'day' (Date), 'rain' (Number)"));
    }

    [Test(Description = "P1: text is no height")]
    public void A_chart_without_numbers_is_refused()
    {
        Assert.That(Assert.Throws<ArgumentException>(static () => Page.BarChart(new[] { "a" }))!.Message, Does.Contain("columns of numbers").And.Contain("'value' (Text)"));
        Assert.That(Assert.Throws<ArgumentException>(static () => Page.BarChart(Weather, "day", "town"))!.Message, Does.Contain("columns of numbers"));
        Assert.That(Assert.Throws<ArgumentException>(static () => Page.BarChart(Array.Empty<int>()))!.Message, Does.Contain("has none"));
    }

    [Test(Description = "P1: Altair's own data become tables")]
    public void Datasets_of_a_specification_are_kept_apart()
    {
        var chart = Shown.By<VegaLite>(static () => Page.AltairChart(
            """{"mark": "bar", "data": {"name": "d"}, "datasets": {"d": [{"a": "A", "n": 1.5, "b": true}, {"a": null, "n": 2, "m": [1]}]}}"""));
        Assert.That(JsonNode.Parse(chart.Spec)!["datasets"], Is.Null);
        Assert.That(chart.Datasets.Single().Name, Is.EqualTo("d"));
        Assert.That(Shown.Told([.. chart.Datasets.Single().Columns]), Is.EqualTo(new[] { "a: Text: A, null", "n: Number: 1.5, 2", "b: Boolean: true, null", "m: Json: null, [1]" }));
    }

    [Test(Description = "P1: what is no table stays as it is")]
    public void Other_datasets_stay_in_the_specification()
    {
        var chart = Shown.By<VegaLite>(static () => Page.AltairChart("""{"mark": "bar", "data": {"name": "d"}, "datasets": {"d": [1, 2]}}"""));
        Assert.That(JsonNode.Parse(chart.Spec)!["datasets"]!["d"]!.AsArray(), Has.Count.EqualTo(2));
        Assert.That(chart.Datasets, Is.Empty);
    }

    [Test(Description = "P1: data beside a specification")]
    public void Data_given_beside_a_specification_are_its_data()
    {
        var chart = Shown.By<VegaLite>(static () => Page.VegaLiteChart(Weather, """{"mark": "bar"}"""));
        Assert.That((string?)JsonNode.Parse(chart.Spec)!["data"]!["name"], Is.EqualTo(chart.Datasets.Single().Name));
        Assert.That(chart.Datasets.Single().Columns.Select(static column => column.Name), Is.EqualTo(Weather.Keys));
    }

    [Test(Description = "P1: names are no paths")]
    public void Dots_and_brackets_in_names_are_escaped()
    {
        var chart = Shown.By<VegaLite>(static () => Page.LineChart(new Dictionary<string, int[]> { ["a.b"] = [1], ["c[0]"] = [2] }, "a.b"));
        var spec = JsonNode.Parse(chart.Spec)!;
        Assert.That((string?)spec["encoding"]!["x"]!["field"], Is.EqualTo(@"a\.b"));
        Assert.That((string?)spec["transform"]![0]!["fold"]![0], Is.EqualTo(@"c\[0\]"));
    }

    [Test(Description = "P1")]
    public void Graphviz_has_no_other_layouts() =>
        Assert.That(Assert.Throws<ArgumentException>(static () => Page.GraphvizChart("graph {}", "magic"))!.Message, Does.Contain("no layout 'magic'").And.Contain("dot"));

    private static void Expect(Action show, string across, string type, params string[] series)
    {
        var chart = Shown.By<VegaLite>(show);
        var spec = JsonNode.Parse(chart.Spec)!;
        Assert.That((string?)spec["encoding"]!["x"]!["field"], Is.EqualTo(across));
        Assert.That((string?)spec["encoding"]!["x"]!["type"], Is.EqualTo(type));
        Assert.That(spec["transform"]![0]!["fold"]!.AsArray().Select(static name => (string?)name), Is.EqualTo(series));
        Assert.That(chart.Datasets.Single().Columns.Select(static column => column.Name), Is.EqualTo(series.Prepend(across)));
    }
}
