using System.Collections.Immutable;
using System.Text.Json;
using MemoWeave.Pages.Data;

namespace MemoWeave.Pages.Rendering;

/// <summary>Finds the data in a chart's JSON, for who can't see the chart. What it doesn't understand it leaves out.</summary>
internal static class ChartTables
{
    /// <summary>A chart's title.</summary>
    public static string? TitleOf(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (Field(root, "layout") is { } layout) root = layout;
        return Field(root, "title") switch
        {
            { ValueKind: JsonValueKind.String } title => title.GetString(),
            { ValueKind: JsonValueKind.Object } title => Field(title, "text") is { ValueKind: JsonValueKind.String } text ? text.GetString() : null,
            _ => null,
        };
    }

    /// <summary>Vega-Lite: the values in the chart itself.</summary>
    public static ImmutableArray<ImmutableArray<DataColumn>> OfVega(string spec)
    {
        using var document = JsonDocument.Parse(spec);
        return Field(document.RootElement, "data") is { } data && Field(data, "values") is { ValueKind: JsonValueKind.Array } rows ? [OfRows(rows)] : [];
    }

    /// <summary>Plotly: the arrays of each trace.</summary>
    public static ImmutableArray<ImmutableArray<DataColumn>> OfPlotly(string figure)
    {
        using var document = JsonDocument.Parse(figure);
        if (Field(document.RootElement, "data") is not { ValueKind: JsonValueKind.Array } traces) return [];
        var tables = ImmutableArray.CreateBuilder<ImmutableArray<DataColumn>>();
        foreach (var trace in traces.EnumerateArray())
        {
            string[] names = ["x", "y", "z", "labels", "values", "lat", "lon", "locations", "text"];
            var prefix = Field(trace, "name") is { ValueKind: JsonValueKind.String } name ? $"{name.GetString()}: " : "";
            Add(tables, names.Select(field => (prefix + field, Field(trace, field))));
        }

        return tables.ToImmutable();
    }

    /// <summary>Bokeh: the columns of each data source.</summary>
    public static ImmutableArray<ImmutableArray<DataColumn>> OfBokeh(string json)
    {
        using var document = JsonDocument.Parse(json);
        var tables = ImmutableArray.CreateBuilder<ImmutableArray<DataColumn>>();
        FindSources(document.RootElement, tables);
        return tables.ToImmutable();
    }

    /// <summary>deck.gl: the rows of each layer.</summary>
    public static ImmutableArray<ImmutableArray<DataColumn>> OfDeck(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Field(document.RootElement, "layers") is { ValueKind: JsonValueKind.Array } layers
            ? [.. layers.EnumerateArray().Select(static layer => Field(layer, "data")).Where(static data => data is { ValueKind: JsonValueKind.Array }).Select(static data => OfRows(data!.Value))]
            : [];
    }

    private static void FindSources(JsonElement element, ImmutableArray<ImmutableArray<DataColumn>>.Builder tables)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray()) FindSources(item, tables);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            var isSource = (Field(element, "name") ?? Field(element, "type")) is { ValueKind: JsonValueKind.String } name && name.GetString() == "ColumnDataSource";
            if (isSource && Field(element, "attributes") is { } attributes && Field(attributes, "data") is { ValueKind: JsonValueKind.Object } data) Add(tables, SourceColumns(data));
            foreach (var property in element.EnumerateObject()) FindSources(property.Value, tables);
        }
    }

    // Bokeh 3 writes a map as pairs; older ones wrote an object.
    private static IEnumerable<(string Name, JsonElement? Values)> SourceColumns(JsonElement data) =>
        Field(data, "entries") is { ValueKind: JsonValueKind.Array } entries
            ? entries.EnumerateArray().Where(static pair => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2).Select(static pair => (Cell(pair[0]) ?? "", (JsonElement?)pair[1]))
            : data.EnumerateObject().Select(static column => (column.Name, (JsonElement?)column.Value));

    private static void Add(ImmutableArray<ImmutableArray<DataColumn>>.Builder tables, IEnumerable<(string Name, JsonElement? Values)> columns)
    {
        (string Name, string?[] Values)[] known =
            [.. columns.Where(static column => column.Values is not null).Select(static column => (column.Name, ChartArrays.Values(column.Values!.Value))).Where(static column => column.Item2.Length > 0)];
        if (known.Length > 0) tables.Add(OfColumns(known));
    }

    private static ImmutableArray<DataColumn> OfRows(JsonElement rows)
    {
        var names = new List<string>();
        var cells = new List<Dictionary<string, string?>>();
        foreach (var row in rows.EnumerateArray())
        {
            var fields = (row.ValueKind switch
            {
                JsonValueKind.Object => row.EnumerateObject().Select(static field => (field.Name, field.Value)),
                JsonValueKind.Array => row.EnumerateArray().Select(static (value, index) => (HtmlWriter.Number(index), value)),
                _ => [("value", row)],
            }).ToArray();
            names.AddRange(fields.Select(static field => field.Item1).Except(names).ToArray());
            var line = new Dictionary<string, string?>(StringComparer.Ordinal);
            foreach (var (name, value) in fields) line[name] = Cell(value);
            cells.Add(line);
        }

        return OfColumns([.. names.Select(name => (name, cells.Select(line => line.GetValueOrDefault(name)).ToArray()))]);
    }

    private static ImmutableArray<DataColumn> OfColumns((string Name, string?[] Values)[] columns)
    {
        var rows = columns.Length == 0 ? 0 : columns.Max(static column => column.Values.Length);
        return [.. columns.Select(column => new DataColumn(column.Name, DataType.Text, [.. column.Values, .. Enumerable.Repeat<string?>(null, rows - column.Values.Length)]))];
    }

    private static string? Cell(JsonElement value) => ChartArrays.Cell(value);

    private static JsonElement? Field(JsonElement element, string name) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
