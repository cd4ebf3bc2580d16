using System.Collections;
using System.Collections.Immutable;
using System.Data;
using System.Reflection;

namespace MemoWeave.Pages.Data;

/// <summary>Reads columns out of what users hold their data in.</summary>
internal static class DataColumns
{
    /// <summary>The columns of rows, of an array of two dimensions, or of a dictionary of columns.</summary>
    /// <exception cref="ArgumentException">The columns are of different lengths.</exception>
    public static ImmutableArray<DataColumn> Of(IEnumerable data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data switch
        {
            IEnumerable<DataColumn> columns => Checked([.. columns]),
            Array { Rank: 2 } grid => OfGrid(grid),
            IDictionary columns when columns.Keys.Cast<object>().All(static key => key is string) && columns.Values.Cast<object?>().All(static column => column is IEnumerable and not string) =>
                Checked([.. columns.Keys.Cast<string>().Select(name => DataValues.Column(name, ((IEnumerable)columns[name]!).Cast<object?>()))]),
            _ => OfRows([.. data.Cast<object?>()]),
        };
    }

    /// <summary>The columns of a table.</summary>
    public static ImmutableArray<DataColumn> Of(DataTable data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return [.. data.Columns.Cast<System.Data.DataColumn>().Select(column => DataValues.Column(column.ColumnName, data.Rows.Cast<DataRow>().Select(row => row.IsNull(column) ? null : row[column])))];
    }

    private static ImmutableArray<DataColumn> OfGrid(Array grid)
    {
        var (firstRow, firstColumn) = (grid.GetLowerBound(0), grid.GetLowerBound(1));
        return [.. Enumerable.Range(0, grid.GetLength(1)).Select(column => DataValues.Column(
            $"{column}",
            Enumerable.Range(0, grid.GetLength(0)).Select(row => grid.GetValue(firstRow + row, firstColumn + column))))];
    }

    private static ImmutableArray<DataColumn> OfRows(object?[] rows)
    {
        var filled = Array.FindAll(rows, static row => row is not null);
        if (filled.Length > 0 && Array.TrueForAll(filled, static row => row is IDictionary<string, object?>))
        {
            var names = filled.SelectMany(static row => ((IDictionary<string, object?>)row!).Keys).Distinct(StringComparer.Ordinal);
            return [.. names.Select(name => DataValues.Column(name, rows.Select(row => row is IDictionary<string, object?> fields && fields.TryGetValue(name, out var value) ? value : null)))];
        }

        if (filled.Length == 0 || Array.Exists(filled, static row => DataValues.IsPlain(row!.GetType()))) return rows.Length == 0 ? [] : [DataValues.Column("value", rows)];
        var members = Members(filled.Select(static row => row!.GetType()).Distinct());
        return [.. members.Select(member => DataValues.Column(member.Name, rows.Select(row => member.Read(row))))];
    }

    private static IEnumerable<(string Name, Func<object?, object?> Read)> Members(IEnumerable<Type> types)
    {
        var byType = types.ToDictionary(static type => type, static type => Readable(type).ToDictionary(static member => member.Name, StringComparer.Ordinal));
        var names = byType.Keys.SelectMany(static type => Readable(type).Select(static member => member.Name)).Distinct(StringComparer.Ordinal);
        return names.Select(name => (name, (Func<object?, object?>)(row => row is not null && byType[row.GetType()].TryGetValue(name, out var member) ? Read(member, row) : null)));
    }

    private static IEnumerable<MemberInfo> Readable(Type type)
    {
        const BindingFlags Public = BindingFlags.Instance | BindingFlags.Public;
        return
        [
            .. type.GetProperties(Public).Where(static property => property.CanRead && property.GetMethod!.IsPublic && property.GetIndexParameters().Length == 0),
            .. type.GetFields(Public),
        ];
    }

    private static object? Read(MemberInfo member, object row) => member is PropertyInfo property ? property.GetValue(row) : ((FieldInfo)member).GetValue(row);

    private static ImmutableArray<DataColumn> Checked(ImmutableArray<DataColumn> columns)
    {
        var uneven = columns.FirstOrDefault(column => column.Values.Length != columns[0].Values.Length);
        return uneven is null
            ? columns
            : throw new ArgumentException($"The columns are of different lengths: '{columns[0].Name}' has {columns[0].Values.Length} values, '{uneven.Name}' has {uneven.Values.Length}. Give each the same number.", nameof(columns));
    }
}
