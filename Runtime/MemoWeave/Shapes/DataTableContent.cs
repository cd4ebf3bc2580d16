using System.Data;

namespace MemoWeave.Shapes;

/// <summary>The content of a table: its columns, its key, and of each row the state and the values of every version.</summary>
internal static class DataTableContent
{
    private static readonly DataRowVersion[] Versions = [DataRowVersion.Original, DataRowVersion.Current, DataRowVersion.Proposed];

    public static object Of(object value)
    {
        var table = (DataTable)value;
        return new object?[]
        {
            table.TableName, table.Namespace, table.Prefix, table.CaseSensitive, table.Locale.Name, table.DisplayExpression, Properties(table.ExtendedProperties),
            table.Columns.Cast<DataColumn>().Select(OfColumn).ToArray(),
            table.PrimaryKey.Select(static c => c.Ordinal).ToArray(),
            table.Rows.Cast<DataRow>().Select(OfRow).ToArray(),
        };
    }

    private static object?[] OfColumn(DataColumn column) =>
    [
        column.ColumnName, column.Caption, column.DataType, column.AllowDBNull, column.DefaultValue, column.Expression, column.MaxLength, column.ReadOnly, column.Unique,
        column.AutoIncrement, column.AutoIncrementSeed, column.AutoIncrementStep, column.DateTimeMode, column.ColumnMapping, column.Namespace, column.Prefix, Properties(column.ExtendedProperties),
    ];

    private static object?[] OfRow(DataRow row) =>
    [
        row.RowState, row.RowError,
        .. Versions.Select(v => row.HasVersion(v) ? row.Table.Columns.Cast<DataColumn>().Select(c => row[c, v]).ToArray() : null),
    ];

    private static Dictionary<object, object?> Properties(PropertyCollection properties) =>
        properties.Cast<System.Collections.DictionaryEntry>().ToDictionary(static e => e.Key, static e => e.Value);
}
