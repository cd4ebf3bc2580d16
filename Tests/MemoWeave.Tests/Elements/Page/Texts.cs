using System.Collections;
using System.Data;

namespace MemoWeave.Tests.Elements.Page;

/// <summary>Content as text.</summary>
internal static class Texts
{
    public static string Of(object? value) => value switch
    {
        string text => text,
        DataTable table => $"{string.Join('|', table.Columns.Cast<DataColumn>().Select(static c => c.ColumnName))}: {string.Join("; ", table.Rows.Cast<DataRow>().Select(static r => string.Join('|', r.ItemArray)))}",
        IEnumerable items => $"[{string.Join(", ", items.Cast<object>().Select(Of))}]",
        _ => value?.ToString() ?? "null",
    };
}
