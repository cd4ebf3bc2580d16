using System.Globalization;
using MemoWeave.Pages.Data;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace MemoWeave.Sample.Web;

/// <summary>A chart as text: a line of blocks for each series.</summary>
internal static class SparkLines
{
    private const string Blocks = " ▁▂▃▄▅▆▇█";

    private static readonly string[] Colours = ["blue", "aqua", "teal", "green", "lime", "yellow", "orange1", "red", "fuchsia", "purple"];

    public static IRenderable Of(IReadOnlyList<DataColumn> columns)
    {
        DataColumn[] series = [.. columns.Skip(1).Where(column => column.Type == DataType.Number)];
        var numbers = series.Select(column => column.Values.Select(value => double.Parse(value ?? "0", CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var largest = numbers.SelectMany(values => values).Append(0).Max();
        var width = series.Select(column => column.Name.Length).Append(0).Max();
        return new Rows(series.Select((column, index) => new Markup(
            $"{column.Name.PadLeft(width).EscapeMarkup()} [{Colours[index % Colours.Length]}]{Line(numbers[index], largest).EscapeMarkup()}[/]")));
    }

    private static string Line(double[] values, double largest) =>
        string.Concat(values.Select(value => Blocks[largest <= 0 ? 0 : (int)Math.Round(Math.Clamp(value / largest, 0, 1) * (Blocks.Length - 1))]));
}
