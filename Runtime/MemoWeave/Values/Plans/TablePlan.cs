using System.Data;
using System.Reflection;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>Tables of data, by their own way of copying, where that keeps everything.</summary>
internal sealed class TablePlan() : CopyPlan(typeof(DataTable))
{
    private static readonly DataRowVersion[] Versions = [DataRowVersion.Original, DataRowVersion.Current];

    private static readonly FieldInfo[] Events =
        [.. FieldShapes.Instance(typeof(DataTable)).Where(static f => typeof(Delegate).IsAssignableFrom(f.FieldType))];

    /// <inheritdoc/>
    public override object? Begin(object original, out string? reason)
    {
        var table = (DataTable)original;
        reason = Why(table);
        return reason is null ? table.Copy() : null;
    }

    private static string? Why(DataTable table)
    {
        if (table.DataSet is not null) return "it belongs to a set of tables, which would be copied without the others";
        if (Array.Exists(Events, e => e.GetValue(table) is not null)) return "someone watches it for changes";
        if (table.Rows.Cast<DataRow>().Any(static r => r.HasVersion(DataRowVersion.Proposed))) return "one of its rows is being edited";
        if (table.Constraints.Cast<Constraint>().Any(static c => c is not UniqueConstraint || c.ExtendedProperties.Count > 0)) return "its constraints refer to more than itself";
        return Values(table).All(static v => v is null or DBNull || Immutability.Of(v.GetType())) ? null : "it holds a value that can change";
    }

    private static IEnumerable<object?> Values(DataTable table) =>
    [
        .. Properties(table.ExtendedProperties),
        .. table.Columns.Cast<DataColumn>().SelectMany(static c => Properties(c.ExtendedProperties).Append(c.DefaultValue)),
        .. table.Rows.Cast<DataRow>().SelectMany(static r => Versions.Where(r.HasVersion).SelectMany(v => r.Table.Columns.Cast<DataColumn>().Select(c => r[c, v]))),
    ];

    private static IEnumerable<object?> Properties(PropertyCollection properties) => properties.Keys.Cast<object?>().Concat(properties.Values.Cast<object?>());
}
