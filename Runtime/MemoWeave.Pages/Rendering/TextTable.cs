using System.Collections.Immutable;
using MemoWeave.Pages.Data;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes columns of data as plain text: numbers at the right, all else at the left.</summary>
internal static class TextTable
{
    public static IEnumerable<string> Lines(ImmutableArray<DataColumn> columns)
    {
        if (columns.IsEmpty) return [];
        var widths = columns.Select(static column => column.Values.Select(static value => Cell(value).Length).Append(column.Name.Length).Max()).ToArray();
        return
        [
            Row(column => columns[column].Name),
            string.Join("  ", widths.Select(static width => new string('─', width))),
            .. Enumerable.Range(0, columns[0].Values.Length).Select(row => Row(column => Cell(columns[column].Values[row]))),
        ];

        string Row(Func<int, string> cell) => string.Join("  ", widths.Select((width, column) =>
            columns[column].Type == DataType.Number ? cell(column).PadLeft(width) : cell(column).PadRight(width))).TrimEnd();
    }

    private static string Cell(string? value) => value is null ? "" : value.ReplaceLineEndings(" ");
}
