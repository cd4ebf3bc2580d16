using System.Data;
using System.Globalization;
using MemoWeave.Values.Binary.Types;
using MemoWeave.Values.Plans;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Tables of data: columns, keys, and of each row its state and its values, before and after. What comes out is looked at before it is trusted.</summary>
internal sealed class TableForm() : ValueForm(typeof(DataTable))
{
    private static readonly CopyPlan Plan = CopyPlans.Of(typeof(DataTable));

    /// <inheritdoc/>
    public override bool IsWhole => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        if (Plan.Begin(value, out var reason) is null) run.Refuse(typeof(DataTable), reason!);
        var start = run.Length;
        Write((DataTable)value, run);
        var again = ReadRun.Rent(run.Written[start..], run.Allowed);
        try
        {
            if (ExactComparison.Find(value, (object)Read(again)) is { } difference) run.Refuse(typeof(DataTable), $"what tells it does not make the same again: {difference.Reason}");
        }
        catch (Exception exception) when (exception is not RefusedValueException)
        {
            run.Refuse(typeof(DataTable), $"what tells it does not make the same again: {exception.GetType().Name}");
        }
        finally
        {
            again.Return();
        }
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run) => Read(run);

    private static void Write(DataTable table, WriteRun run)
    {
        run.Charge(4_096 + (512L * table.Columns.Count));
        run.Text(table.TableName);
        run.Text(table.Namespace);
        run.Text(table.Prefix);
        run.Byte(table.CaseSensitive ? (byte)1 : (byte)0);
        run.Text(table.Locale.Name);
        run.Text(table.DisplayExpression);
        Properties(table.ExtendedProperties, run);
        run.Number((uint)table.Columns.Count);
        foreach (DataColumn column in table.Columns) TableColumns.Write(column, run);
        var keys = table.Constraints.Cast<UniqueConstraint>().ToArray();
        run.Number((uint)keys.Length);
        foreach (var key in keys)
        {
            run.Text(key.ConstraintName);
            run.Byte(key.IsPrimaryKey ? (byte)1 : (byte)0);
            run.Number((uint)key.Columns.Length);
            foreach (var column in key.Columns) run.Number((uint)column.Ordinal);
        }

        run.Number((uint)table.Rows.Count);
        run.Charge(200L * table.Rows.Count * (1 + table.Columns.Count));
        foreach (DataRow row in table.Rows) TableRows.Write(row, run);
    }

    [System.Diagnostics.CodeAnalysis.UnconditionalSuppressMessage("Trimming", "IL2026", Justification = "What an expression names is kept by whoever made the table.")]
    private static DataTable Read(ReadRun run)
    {
        run.Charge(4_096);
        DataTable table = new(run.Text(), run.Text()) { Prefix = run.Text(), CaseSensitive = run.Byte() == 1, Locale = CultureInfo.GetCultureInfo(run.SomeText()) };
        var shown = run.SomeText();
        Properties(run, table.ExtendedProperties);
        var columns = run.Count(20, 512);
        // An expression may name a column that comes later.
        List<string> expressions = [];
        for (var i = 0; i < columns; i++) table.Columns.Add(TableColumns.Read(run, expressions));
        for (var i = run.Count(3, 256); i > 0; i--)
        {
            var (name, isPrimary) = (run.SomeText(), run.Byte() == 1);
            var ordinals = new int[run.Count(1, 8)];
            for (var j = 0; j < ordinals.Length; j++) ordinals[j] = (int)run.Number();
            table.Constraints.Add(new UniqueConstraint(name, [.. ordinals.Select(o => table.Columns[o])], isPrimary));
        }

        for (var i = 0; i < columns; i++) TableColumns.Finish(table.Columns[i], expressions[i]);
        if (shown.Length > 0) table.DisplayExpression = shown;
        var readOnly = table.Columns.Cast<DataColumn>().Where(static c => c.ReadOnly && c.Expression.Length == 0).ToArray();
        foreach (var column in readOnly) column.ReadOnly = false;
        for (var i = run.Count(2, 200L * (1 + columns)); i > 0; i--) TableRows.Read(table, run);
        foreach (var column in readOnly) column.ReadOnly = true;
        return table;
    }

    /// <summary>Writes what a user added.</summary>
    public static void Properties(PropertyCollection properties, WriteRun run)
    {
        run.Number((uint)properties.Count);
        foreach (System.Collections.DictionaryEntry property in properties)
        {
            Value(property.Key, run);
            Value(property.Value, run);
        }
    }

    /// <summary>Reads what a user added.</summary>
    public static void Properties(ReadRun run, PropertyCollection properties)
    {
        for (var i = run.Count(2, 64); i > 0; i--) properties.Add(Value(run) ?? throw ReadRun.Malformed(), Value(run));
    }

    /// <summary>Writes a value that knows no other objects.</summary>
    public static void Value(object? value, WriteRun run)
    {
        run.Byte(value is null ? (byte)0 : (byte)1);
        if (value is null) return;
        var form = ValueForms.Of(value.GetType());
        if (form.IsShared) run.Refuse(value.GetType(), "a table that holds it is more than a table of data");
        TypeCodes.Write(form.Type, run);
        form.Begin(value, run);
        if (form.HasBody) form.WriteBody(value, run);
    }

    /// <summary>Reads a value.</summary>
    public static object? Value(ReadRun run)
    {
        if (run.Byte() == 0) return null;
        var form = ValueForms.Of(TypeCodes.Read(run));
        if (form.IsShared) ReadRun.Malformed();
        var made = form.Make(run);
        if (form.HasBody) form.ReadBody(made, run);
        return made;
    }
}
