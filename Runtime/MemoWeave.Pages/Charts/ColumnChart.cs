using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Charts;

/// <summary>Makes the chart of columns: each is a series, with a colour and a place in the legend.</summary>
internal static class ColumnChart
{
    private const string Row = "row";

    public static VegaLite Of(string mark, ImmutableArray<DataColumn> columns, string? x, string[] y)
    {
        ArgumentNullException.ThrowIfNull(y);
        var across = x is null ? columns.FirstOrDefault(column => column.Type != DataType.Number && !y.Contains(column.Name)) : Find(columns, x);
        DataColumn[] series = y.Length > 0 ? [.. y.Select(name => Find(columns, name))] : [.. columns.Where(column => column.Type == DataType.Number && column != across)];
        if (series.Length == 0 || Array.Exists(series, static column => column.Type != DataType.Number))
            throw new ArgumentException($"A chart needs columns of numbers; the data has {Names(columns)}. Name those to show by 'y'.", nameof(y));

        across ??= new DataColumn(Row, DataType.Number, [.. Enumerable.Range(0, series[0].Values.Length).Select(row => row.ToString(CultureInfo.InvariantCulture))]);
        // In the expressions that Vega makes of them names are on one line.
        across = OnOneLine(across);
        series = Array.ConvertAll(series, OnOneLine);
        var spec = new JsonObject
        {
            ["data"] = new JsonObject { ["name"] = VegaLiteSpec.DataName },
            ["transform"] = new JsonArray(new JsonObject
            {
                ["fold"] = new JsonArray([.. series.Select(column => (JsonNode)VegaLiteSpec.Escaped(column.Name))]),
                ["as"] = new JsonArray("series", "value"),
            }),
            ["mark"] = Mark(mark),
            ["encoding"] = new JsonObject
            {
                ["x"] = new JsonObject { ["field"] = VegaLiteSpec.Escaped(across.Name), ["type"] = TypeOf(across, mark), ["sort"] = null, ["title"] = across.Name == Row ? null : across.Name },
                ["y"] = new JsonObject { ["field"] = "value", ["type"] = "quantitative", ["title"] = series.Length == 1 ? series[0].Name : null },
                ["color"] = new JsonObject
                {
                    ["field"] = "series",
                    ["type"] = "nominal",
                    ["sort"] = null,
                    ["scale"] = new JsonObject { ["domain"] = new JsonArray([.. series.Select(column => (JsonNode)column.Name)]) },
                    ["title"] = null,
                    ["legend"] = series.Length == 1 ? null : new JsonObject { ["orient"] = "bottom" },
                },
            },
            ["width"] = "container",
            ["height"] = 300,
        };
        return new VegaLite(spec.ToJsonString(), [new Dataset(VegaLiteSpec.DataName, [across, .. series])]);
    }

    private static JsonObject Mark(string mark) => mark switch
    {
        "area" => new JsonObject { ["type"] = mark, ["tooltip"] = true, ["opacity"] = 0.7 },
        "line" => new JsonObject { ["type"] = mark, ["tooltip"] = true, ["point"] = false },
        _ => new JsonObject { ["type"] = mark, ["tooltip"] = true },
    };

    private static DataColumn OnOneLine(DataColumn column) => column with { Name = column.Name.ReplaceLineEndings(" ") };

    private static string TypeOf(DataColumn column, string mark) => column.Type switch
    {
        DataType.Date or DataType.Time => "temporal",
        DataType.Number when mark != "bar" => "quantitative",
        _ => "ordinal",
    };

    private static DataColumn Find(ImmutableArray<DataColumn> columns, string name) =>
        columns.FirstOrDefault(column => column.Name == name) ?? throw new ArgumentException($"The data has no column '{name}'; it has {Names(columns)}.", nameof(name));

    private static string Names(ImmutableArray<DataColumn> columns) => columns.IsEmpty ? "none" : string.Join(", ", columns.Select(column => $"'{column.Name}' ({column.Type})"));
}
