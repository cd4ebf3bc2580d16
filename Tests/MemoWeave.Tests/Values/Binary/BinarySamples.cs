using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Net;
using System.Numerics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using MemoWeave.Tests.Keys.Graphs;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>Values of every kind that the binary form keeps, made anew at each call; beside those that a copy keeps.</summary>
internal static class BinarySamples
{
    // They can be copied, since the process goes on: code, a view of another set, and a type that no table has.
    private static bool CannotBeWritten(string name, object value) =>
        name is "function without state" or "part of a sorted set" || value is Type { IsGenericTypeDefinition: true, IsNested: true } || (value is Regex && value.GetType() != typeof(Regex));

    public static IEnumerable<(string Name, object Value)> Make() => CopySamples.Make().Where(static s => !CannotBeWritten(s.Name, s.Value)).Concat(Queues()).Concat(Wrapped()).Concat(Shared()).Concat(Texts()).Concat(Numbers());

    private static IEnumerable<(string Name, object Value)> Queues()
    {
        PriorityQueue<string, int> queue = new([("c", 3), ("a", 1), ("b", 2), ("d", 1)]);
        yield return ("priority queue", queue);
        yield return ("priority queue of the user's order", new PriorityQueue<int[], int>([([1], 12), ([2], 1)], new ModuloComparer(10)));
        yield return ("stack of rows", new Stack<ReportRow>([new() { Handle = 1 }, new() { Handle = 2 }]));
        yield return ("empty queue", new Queue<string>());
        yield return ("sorted list of texts", new SortedList<string, int>(StringComparer.InvariantCultureIgnoreCase) { ["b"] = 1, ["A"] = 2 });
        yield return ("large concurrent map", new ConcurrentDictionary<int, string>(Enumerable.Range(0, 500).Select(static i => KeyValuePair.Create(i * 7, "v" + i))));
        yield return ("concurrent map that shrank", Shrunk());
        yield return ("large frozen map", Enumerable.Range(0, 300).ToFrozenDictionary(static i => "key" + i, static i => new[] { i }));
        yield return ("large immutable map", Enumerable.Range(0, 300).ToImmutableDictionary(static i => "key" + i, static i => i));
        yield return ("large immutable set", Enumerable.Range(0, 300).Select(static i => "key" + i).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase));
        yield return ("frozen set of frozen sets", new[] { new[] { 1, 2 }.ToFrozenSet() }.ToFrozenDictionary(static s => s.Count));
        yield return ("immutable sorted map downwards", ImmutableSortedDictionary.Create<int, string>(new ModuloComparer(10)).Add(12, "a").Add(1, "b"));
        yield return ("large hash table", Table());

        static ConcurrentDictionary<int, string> Shrunk()
        {
            ConcurrentDictionary<int, string> map = new(Enumerable.Range(0, 500).Select(static i => KeyValuePair.Create(i, "v")));
            for (var i = 3; i < 500; i++) map.TryRemove(i, out _);
            return map;
        }

        static System.Collections.Hashtable Table()
        {
            System.Collections.Hashtable table = [];
            for (var i = 0; i < 100; i++) table[i] = i;
            return table;
        }
    }

    private static IEnumerable<(string Name, object Value)> Wrapped()
    {
        yield return ("collection around an array", new Collection<int>(new[] { 1, 2 }));
        yield return ("observable of rows", new ObservableCollection<ReportRow> { new() { Handle = "a" } });
        yield return ("observable of the user's", new OwnedObservable { Owner = "a" });
        List<int> list = [1];
        yield return ("list and its wrapper", new object[] { list.AsReadOnly(), list });
        yield return ("read-only map of the user's", new ReadOnlyDictionary<string, int[]>(new OwnedMap { ["a"] = [1] }));
        yield return ("the compiler's list of one", Expression(["a"]));
        yield return ("the compiler's list of many", Expression([.. Enumerable.Range(0, 3).Select(static i => "x" + i)]));
        yield return ("lookups of lists", new Dictionary<(int, string?), List<(DateTime, decimal?)>> { [(1, null)] = [(new DateTime(1, DateTimeKind.Utc), 1.00m), (default, null)] });
        yield return ("map of a record", new Dictionary<OpenRecord, OpenRecord> { [new(1, "a")] = new(2, null) });
        yield return ("boxed enums", new object[] { Colour.Green, (Colour)77, (Marks)3, DayOfWeek.Friday });
        yield return ("enums and none", new Colour?[] { null, Colour.Green });
        yield return ("arrays of memory", new[] { new Memory<int>([1, 2, 3]), default, new Memory<int>([4], 0, 0) });
        yield return ("points", new[] { new Point(1, 2), new Point(3, 4) });
        yield return ("plane of points", new[,] { { new Point(1, 2) }, { new Point(3, 4) } });
        yield return ("nullable points", new List<Point?> { new Point(1, 2), null });

        static IReadOnlyList<string> Expression(IReadOnlyList<string> list) => list;
    }

    private static IEnumerable<(string Name, object Value)> Shared()
    {
        StringBuilder builder = new("a");
        yield return ("the same builder twice", new[] { builder, builder });
        Dictionary<string, object> self = [];
        self["self"] = self;
        yield return ("a map in itself", self);
        List<object> list = [];
        list.Add(ImmutableList.Create<object>(list, 1));
        yield return ("a circle through what never changes", list);
        HashSet<object> set = [];
        Anything owner = new() { First = set };
        set.Add(owner);
        yield return ("a circle through a set", owner);
        var element = XElement.Parse("<a><b/><b x='1'/></a>");
        yield return ("parts of one document", new object[] { element.Elements().Last(), element, element.Elements().First() });
        var json = (JsonObject)JsonNode.Parse("""{"a":{"b":[1]}}""")!;
        yield return ("parts of one JSON", new object[] { json["a"]!["b"]!, json });
        yield return ("a comparer that two maps share", Comparers());
        object[] row = [1, "a"];
        yield return ("a tuple of one array", (row, row, new[] { row }));
        yield return ("an immutable list twice", Twice(ImmutableList.Create(1, 2)));
        yield return ("a frozen set twice", Twice(new[] { "a" }.ToFrozenSet()));

        static object[] Twice(object value) => [value, value];

        static object Comparers()
        {
            ModuloComparer comparer = new(3);
            return new object[] { new Dictionary<int, int>(comparer) { [1] = 1 }, new SortedSet<int>(comparer) { 2, 1 }, comparer };
        }
    }

    private static IEnumerable<(string Name, object Value)> Texts()
    {
        yield return ("texts of every kind", new[] { "", "plain", "caf\u00e9", "\u4e2d\u6587", "\udc00 alone", "\0", new string('x', 10_000), "\ud83d\ude00" });
        yield return ("json with big numbers", JsonNode.Parse("""[1e400, 0.10, 123456789012345678901234567890]""")!);
        using var document = JsonDocument.Parse("""{ "a" : [ 1 , 2.50 ], "a": null }""");
        yield return ("json as it was written", document.RootElement.Clone());
        yield return ("no json", default(JsonElement));
        yield return ("json by any case", JsonNode.Parse("""{"A":1}""", new JsonNodeOptions { PropertyNameCaseInsensitive = true })!);
        yield return ("xml with everything", XDocument.Parse("""<?xml version="1.0" standalone="yes"?><!-- c --><?p i?><a xmlns="u" xmlns:n="v" n:x=""> <b></b><c/>t<![CDATA[d]]></a>""", LoadOptions.PreserveWhitespace));
        yield return ("xml of two texts", new XElement("a", new XText("b"), new XText("c")));
    }

    private static IEnumerable<(string Name, object Value)> Numbers()
    {
        yield return ("matrices", (Matrix3x2.Identity, Matrix4x4.Identity, new Quaternion(1, 2, 3, 4), new System.Numerics.Plane(1, 2, 3, 4), new Vector3(1, -0f, float.NaN)));
        yield return ("big numbers", new[] { BigInteger.Zero, BigInteger.MinusOne, BigInteger.Pow(7, 500), -BigInteger.Pow(2, 64) });
        yield return ("decimals of every scale", new[] { 0m, 0.0m, -0.0m, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, 1.10m });
        yield return ("halves and wide ones", (Half.NaN, Half.NegativeZero, Int128.MinValue, UInt128.MaxValue, (nint)(-1), (nuint)7));
        yield return ("times", new[] { new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromMinutes(-90)), default });
        yield return ("addresses", new[] { IPAddress.Any, IPAddress.Parse("fe80::2%7") });
        yield return ("zones", new[] { TimeZoneInfo.Utc, TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin") });
        yield return ("cultures", new[] { CultureInfo.GetCultureInfo("fr-CA"), CultureInfo.ReadOnly(new CultureInfo("en-US")), CultureInfo.InvariantCulture });
        yield return ("encodings", new[] { Encoding.UTF8, new UTF8Encoding(false, true), new UnicodeEncoding(true, false, true), new UTF32Encoding(true, true) });
        yield return ("unit", ValueTuple.Create());
    }
}
