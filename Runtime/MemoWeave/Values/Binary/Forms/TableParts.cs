using System.Data;
using System.Diagnostics.CodeAnalysis;
using MemoWeave.Values.Binary.Types;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>The columns of a table.</summary>
internal static class TableColumns
{
    public static void Write(DataColumn column, WriteRun run)
    {
        if (column.AutoIncrement) run.Refuse(typeof(DataColumn), "what it counts with does not show");
        run.Text(column.ColumnName);
        TypeCodes.Write(column.DataType, run);
        run.Bits((int)column.ColumnMapping);
        run.Text(column.Caption);
        run.Text(column.Namespace);
        run.Text(column.Prefix);
        run.Bits(column.MaxLength);
        run.Byte((byte)((column.AllowDBNull ? 1 : 0) + (column.ReadOnly ? 2 : 0)));
        run.Byte(column.DataType == typeof(DateTime) ? (byte)column.DateTimeMode : (byte)0);
        TableForm.Value(column.DefaultValue, run);
        run.Text(column.Expression);
        TableForm.Properties(column.ExtendedProperties, run);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What a column's type or expression names is kept by whoever made the table.")]
    [UnconditionalSuppressMessage("Trimming", "IL2072", Justification = "The same.")]
    public static DataColumn Read(ReadRun run, List<string> expressions)
    {
        DataColumn column = new(run.Text(), TypeCodes.Read(run), null, (MappingType)run.Bits<int>()) { Caption = run.Text(), Namespace = run.Text(), Prefix = run.Text() };
        if (run.Bits<int>() is >= 0 and var length) column.MaxLength = length;
        var marks = run.Byte();
        (column.AllowDBNull, column.ReadOnly) = ((marks & 1) != 0, (marks & 2) != 0);
        if (run.Byte() is > 0 and var mode) column.DateTimeMode = (DataSetDateTime)mode;
        column.DefaultValue = TableForm.Value(run);
        expressions.Add(run.SomeText());
        TableForm.Properties(run, column.ExtendedProperties);
        return column;
    }

    /// <summary>Sets what needs the other columns.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What a column's type or expression names is kept by whoever made the table.")]
    public static void Finish(DataColumn column, string expression)
    {
        if (expression.Length > 0) column.Expression = expression;
    }
}

/// <summary>The rows of a table.</summary>
internal static class TableRows
{
    public static void Write(DataRow row, WriteRun run)
    {
        if (row.GetColumnsInError().Length > 0) run.Refuse(typeof(DataRow), "it has errors in its columns");
        run.Byte((byte)row.RowState);
        run.Text(row.RowError);
        if (row.RowState is not DataRowState.Added) Values(row, DataRowVersion.Original, run);
        if (row.RowState is DataRowState.Added or DataRowState.Modified) Values(row, DataRowVersion.Current, run);
    }

    public static void Read(DataTable table, ReadRun run)
    {
        var row = table.NewRow();
        var (state, error) = ((DataRowState)run.Byte(), run.SomeText());
        if (state is not (DataRowState.Added or DataRowState.Deleted or DataRowState.Modified or DataRowState.Unchanged)) ReadRun.Malformed();
        Values(row, run);
        table.Rows.Add(row);
        if (state is not DataRowState.Added) row.AcceptChanges();
        if (state is DataRowState.Modified) Values(row, run);
        if (error.Length > 0) row.RowError = error;
        if (state is DataRowState.Deleted) row.Delete();
    }

    private static void Values(DataRow row, DataRowVersion version, WriteRun run)
    {
        foreach (DataColumn column in row.Table.Columns)
        {
            if (column.Expression.Length == 0) TableForm.Value(row[column, version], run);
        }
    }

    private static void Values(DataRow row, ReadRun run)
    {
        foreach (DataColumn column in row.Table.Columns)
        {
            if (column.Expression.Length == 0) row[column] = TableForm.Value(run);
        }
    }
}
