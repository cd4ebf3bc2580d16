using System.Collections;
using System.Collections.Immutable;
using System.Data;
using System.Globalization;
using MemoWeave.Pages.Data;
using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Tests.Data;

/// <summary>What becomes of data in a table.</summary>
[Property("rule", "P1")]
public class ColumnTests
{
    private sealed record Point(int X, double Y, string? Name);

    private struct Pair
    {
        public int Left;
        public bool Right;
    }

    private enum Size
    {
        Small,
        Large,
    }

    private static readonly string[] PointColumns = ["X: Number: 1, 2", "Y: Number: 0.5, 1.5", "Name: Text: a, null"];

    [Test(Description = "P1: rows are records")]
    public void Records() => Expect(new[] { new Point(1, 0.5, "a"), new Point(2, 1.5, null) }, PointColumns);

    [Test(Description = "P1: rows are anonymous")]
    public void Anonymous_objects() => Expect(new[] { new { X = 1, Y = 0.5, Name = (string?)"a" }, new { X = 2, Y = 1.5, Name = (string?)null } }, PointColumns);

    [Test(Description = "P1: rows have fields")]
    public void Structs_with_fields() => Expect(new[] { new Pair { Left = 1, Right = true }, default }, "Left: Number: 1, 0", "Right: Boolean: true, false");

    [Test(Description = "P1: a lazy sequence is read once")]
    public void A_sequence_is_read_once()
    {
        var reads = 0;
        IEnumerable<Point> Rows()
        {
            reads++;
            yield return new Point(1, 0.5, "a");
            yield return new Point(2, 1.5, null);
        }

        Expect(Rows(), PointColumns);
        Assert.That(reads, Is.EqualTo(1));
    }

    [Test(Description = "P1: a dictionary of columns")]
    public void A_dictionary_of_columns() => Expect(
        new Dictionary<string, IEnumerable> { ["X"] = new[] { 1, 2 }, ["Y"] = new List<double> { 0.5, 1.5 }, ["Name"] = new[] { "a", null } },
        PointColumns);

    [Test(Description = "P1: rows are dictionaries, with holes")]
    public void Dictionaries_as_rows() => Expect(
        new[] { new Dictionary<string, object?> { ["a"] = 1 }, new Dictionary<string, object?> { ["b"] = "x", ["a"] = 2 } },
        "a: Number: 1, 2",
        "b: Text: null, x");

    [Test(Description = "P1: a grid")]
    public void A_two_dimensional_array() => Expect(new[,] { { 1, 2, 3 }, { 4, 5, 6 } }, "0: Number: 1, 4", "1: Number: 2, 5", "2: Number: 3, 6");

    [Test(Description = "P1: a DataTable")]
    public void A_data_table()
    {
        using var table = new DataTable { Locale = CultureInfo.InvariantCulture };
        table.Columns.Add("X", typeof(int));
        table.Columns.Add("Name", typeof(string));
        table.Rows.Add(1, "a");
        table.Rows.Add(DBNull.Value, "b");
        string[] expected = ["X: Number: 1, null", "Name: Text: a, b"];
        Assert.That(Shown.Told([.. Shown.By<DataFrame>(() => Page.DataFrame(table)).Columns]), Is.EqualTo(expected));
        Assert.That(Shown.Told([.. Shown.By<Table>(() => Page.Table(table)).Columns]), Is.EqualTo(expected));
    }

    [Test(Description = "P1: columns as they are")]
    public void Columns_made_before() => Expect(new[] { new Pages.Data.DataColumn("a", DataType.Json, ["[1]", null]) }, "a: Json: [1], null");

    [Test(Description = "P1: plain values are one column")]
    public void Plain_values()
    {
        Expect(new[] { 3, 1, 2 }, "value: Number: 3, 1, 2");
        Expect(new[] { "a", null }, "value: Text: a, null");
        Expect(new[] { Size.Small, Size.Large }, "value: Text: Small, Large");
        Expect(new bool?[] { true, null, false }, "value: Boolean: true, null, false");
    }

    [Test(Description = "P1: nothing to tell a type by")]
    public void Only_nulls() => Expect(new object?[] { null, null }, "value: Text: null, null");

    [Test(Description = "P1: no rows")]
    public void No_rows_are_no_columns() => Expect(Array.Empty<int>());

    [Test(Description = "P1: a row that is missing")]
    public void A_null_among_rows_is_an_empty_row() => Expect(new[] { new Point(1, 0.5, "a"), null }, "X: Number: 1, null", "Y: Number: 0.5, null", "Name: Text: a, null");

    [Test(Description = "P1: types that differ")]
    public void Mixed_types_are_text() => Expect(new object[] { 1, "a", true }, "value: Text: 1, a, true");

    [Test(Description = "P1: numbers of all types are numbers")]
    public void Numbers_of_any_type_are_numbers() => Expect(new object[] { (byte)1, 2L, 3.5m, 4.5f, (Half)5 }, "value: Number: 1, 2, 3.5, 4.5, 5");

    [Test(Description = "P1: what is no number")]
    public void Not_a_number_and_infinity_are_kept() => Expect(new[] { double.NaN, double.PositiveInfinity, 1e300 }, "value: Number: NaN, Infinity, 1E+300");

    [Test(Description = "P1: dates and times")]
    public void Dates_and_times()
    {
        Expect(new[] { new DateOnly(2026, 2, 3) }, "value: Date: 2026-02-03");
        Expect(new[] { new DateTime(2026, 2, 3, 4, 5, 6), new DateTime(2026, 2, 3, 4, 5, 6, DateTimeKind.Utc) }, "value: Time: 2026-02-03T04:05:06, 2026-02-03T04:05:06.0000000Z");
        Expect(new[] { new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(2)) }, "value: Time: 2026-02-03T04:05:06.0000000+02:00");
        Expect(new object[] { new DateOnly(2026, 2, 3), new DateTime(2026, 2, 4) }, "value: Time: 2026-02-03, 2026-02-04T00:00:00");
    }

    [Test(Description = "P1: culture says nothing of data"), SetCulture("de-DE")]
    public void Numbers_are_written_the_same_everywhere() => Expect(new[] { 1.5, -2000.25 }, "value: Number: 1.5, -2000.25");

    [Test(Description = "P1: uneven columns are refused, by name")]
    public void Columns_of_different_lengths_are_refused()
    {
        var refused = Assert.Throws<ArgumentException>(() => Page.DataFrame(new Dictionary<string, int[]> { ["short"] = [1], ["long"] = [1, 2] }))!;
        Assert.That(refused.Message, Does.Contain("'short' has 1 values, 'long' has 2"));
    }

    [Test(Description = "P1: what is shown is a copy")]
    public void What_is_shown_does_not_change_with_the_data()
    {
        int[] rows = [1, 2];
        var frame = Shown.By<DataFrame>(() => Page.DataFrame(rows));
        rows[0] = 9;
        Assert.That(frame.Columns.Single().Values, Is.EqualTo(ImmutableArray.Create("1", "2")));
    }

    private static void Expect(IEnumerable data, params string[] expected) => Assert.That(Shown.ColumnsOf(data), Is.EqualTo(expected));
}
