using System.Globalization;
using System.Text;
using System.Text.Json;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Rendering;

/// <summary>Makes JSON of columns, as charts want it: an object for each row.</summary>
internal static class ChartJson
{
    public static string OfVega(VegaLite chart)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WritePropertyName("spec");
            json.WriteRawValue(chart.Spec);
            json.WriteStartObject("datasets");
            foreach (var dataset in chart.Datasets.IsDefault ? [] : chart.Datasets)
            {
                json.WriteStartArray(dataset.Name);
                var rows = dataset.Columns.IsDefaultOrEmpty ? 0 : dataset.Columns[0].Values.Length;
                for (var row = 0; row < rows; row++)
                {
                    json.WriteStartObject();
                    foreach (var column in dataset.Columns)
                    {
                        json.WritePropertyName(column.Name);
                        Write(json, column.Type, column.Values[row]);
                    }

                    json.WriteEndObject();
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, DataType type, string? value)
    {
        switch (type)
        {
            case var _ when value is null:
                json.WriteNullValue();
                break;
            case DataType.Number:
                // What is not a number, or not finite, is a gap in the chart: JSON has no such numbers.
                if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) json.WriteNumberValue(number);
                else json.WriteNullValue();
                break;
            case DataType.Boolean:
                json.WriteBooleanValue(value is "true");
                break;
            case DataType.Json:
                json.WriteRawValue(value);
                break;
            default:
                json.WriteStringValue(value);
                break;
        }
    }
}
