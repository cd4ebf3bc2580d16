using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Data;
using System.Globalization;

namespace MemoWeave.Tests.Keys.Vectors;

/// <content>Collections of public types whose comparer is the default one, and what is told by them.</content>
internal static partial class KeyVectors
{
    private static IEnumerable<KeyVector> DefaultComparers() =>
    [
        Of("SortedDictionary", () => new SortedDictionary<int, string> { [2] = "b", [1] = "a" }),
        Of("SortedList", () => new SortedList<int, string> { [2] = "b", [1] = "a" }),
        Of("SortedSet", () => new SortedSet<int> { 2, 1 }),
        Of("ImmutableSortedDictionary", () => ImmutableSortedDictionary.CreateRange([KeyValuePair.Create(1, "a")])),
        Of("ImmutableSortedSet", () => ImmutableSortedSet.Create(2, 1)),
        Of("HashSet of int", () => new HashSet<int> { 3, 1, 256 }),
        Of("HashSet of int in another order", () => new HashSet<int> { 256, 1, 3 }) with { SameAs = "HashSet of int" },
        Of("HashSet of objects", () => new HashSet<object> { "a", 1, new Point(1, 2), new Point(1, 3) }),
        Of("HashSet empty", () => new HashSet<int>()),
        Of("HashSet as ISet", () => (ISet<int>)new HashSet<int> { 1 }),
        Of("FrozenSet as object", () => (object)new[] { 2, 1 }.ToFrozenSet()),
        Of("Dictionary of dictionaries", () => new Dictionary<int, Dictionary<int, int>> { [2] = new() { [1] = 1 }, [1] = [] }),
        Of("ConcurrentDictionary", () => new ConcurrentDictionary<int, int> { [1] = 2 }),
        Of("ReadOnlyDictionary", () => new Dictionary<int, int> { [1] = 2 }.AsReadOnly()),
        Of("ImmutableDictionary", () => ImmutableDictionary.CreateRange([KeyValuePair.Create("a", 1), KeyValuePair.Create("b", 2)])),
        Of("DataTable without rows", () => Table()),
        Of("DataTable", () => Table((1, "x"), (2, null))),
        Of("DataTable in another order", () => Table((2, null), (1, "x"))),
        Of("set then names", () => new Fork(new HashSet<object> { new Point(1, 2) }, new Point(1, 2))),
    ];

    // Without a word about it a table takes the culture of whoever made it, and that is part of its content.
    private static DataTable Table(params (int Number, string? Text)[] rows)
    {
        var table = new DataTable("T") { Locale = CultureInfo.InvariantCulture };
        table.PrimaryKey = [table.Columns.Add("Number", typeof(int))];
        table.Columns.Add("Text", typeof(string));
        foreach (var (number, text) in rows) table.Rows.Add(number, text);
        table.AcceptChanges();
        return table;
    }
}
