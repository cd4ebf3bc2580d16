using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using MemoWeave.Pages.Calls;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Charts;

/// <summary>A chart of the user's, with its data apart.</summary>
internal static class VegaLiteSpec
{
    /// <summary>What charts call the data that comes with them.</summary>
    public const string DataName = "data";

    public static VegaLite Of(ImmutableArray<DataColumn>? columns, string spec)
    {
        JsonText.CheckedObject(spec, nameof(spec));
        var chart = JsonNode.Parse(spec)!.AsObject();
        var datasets = ImmutableArray.CreateBuilder<Dataset>();
        if (columns is { } given)
        {
            datasets.Add(new Dataset(DataName, given));
            if (!chart.ContainsKey("data")) chart["data"] = new JsonObject { ["name"] = DataName };
        }

        if (chart["datasets"] is JsonObject own && own.All(static dataset => IsRows(dataset.Value)))
        {
            foreach (var (name, rows) in own) datasets.Add(new Dataset(name, ColumnsOf(rows!.AsArray())));
            chart.Remove("datasets");
        }

        return new VegaLite(chart.ToJsonString(), datasets.ToImmutable());
    }

    /// <summary>The name of a field in which dots and brackets are meant as they are.</summary>
    public static string Escaped(string field) => field.Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(".", "\\.", StringComparison.Ordinal)
        .Replace("[", "\\[", StringComparison.Ordinal)
        .Replace("]", "\\]", StringComparison.Ordinal);

    private static bool IsRows(JsonNode? node) => node is JsonArray array && array.All(static row => row is JsonObject);

    private static ImmutableArray<DataColumn> ColumnsOf(JsonArray rows)
    {
        var names = rows.SelectMany(static row => row!.AsObject().Select(static field => field.Key)).Distinct(StringComparer.Ordinal);
        return [.. names.Select(name => ColumnOf(name, [.. rows.Select(row => row!.AsObject()[name])]))];
    }

    private static DataColumn ColumnOf(string name, JsonNode?[] values)
    {
        JsonValueKind[] kinds = [.. values.Where(static value => value is not null).Select(static value => value!.GetValueKind()).Distinct()];
        return kinds switch
        {
            [JsonValueKind.Number] => new DataColumn(name, DataType.Number, [.. values.Select(static value => value?.ToJsonString())]),
            [JsonValueKind.String] => new DataColumn(name, DataType.Text, [.. values.Select(static value => value?.GetValue<string>())]),
            [JsonValueKind.True or JsonValueKind.False] or [JsonValueKind.True or JsonValueKind.False, JsonValueKind.True or JsonValueKind.False] =>
                new DataColumn(name, DataType.Boolean, [.. values.Select(static value => value?.ToJsonString())]),
            _ => new DataColumn(name, DataType.Json, [.. values.Select(static value => value?.ToJsonString())]),
        };
    }
}
