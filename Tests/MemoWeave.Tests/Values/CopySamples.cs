#pragma warning disable CA1814, CA1861, CA1825, CA5394 // Arrays of every kind.

using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Data;
using System.Dynamic;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MemoWeave.Tests.Keys;
using MemoWeave.Tests.Keys.Graphs;

namespace MemoWeave.Tests.Values;

/// <summary>Values of every kind that a copy has to keep, made anew at each call: those that libraries lose, and those that keys are made of.</summary>
internal static class CopySamples
{
    public static IEnumerable<(string Name, object Value)> Make() =>
        LeafSamples.Make().Select(static (v, i) => ($"leaf {i} {v.GetType().Name}", v))
            .Concat(Arrays()).Concat(Lists()).Concat(Maps()).Concat(Kept()).Concat(Structs()).Concat(Documents()).Concat(Objects());

    private static IEnumerable<(string Name, object Value)> Arrays()
    {
        yield return ("ints", new[] { 1, 2, 3 });
        yield return ("doubles with payloads", new[] { double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001), -0.0 });
        yield return ("no ints", Array.Empty<int>());
        yield return ("texts", new[] { "a", null, "\ud800" });
        yield return ("decimals", new[] { 1m, 1.0m, 1.00m });
        yield return ("two dimensions", new[,] { { 1, 2, 3 }, { 4, 5, 6 } });
        yield return ("three dimensions of objects", new object?[,,] { { { 1, "a" }, { null, new[] { 1 } } } });
        yield return ("lower bounds", Array.CreateInstance(typeof(int), [2, 3], [5, -7]));
        yield return ("one dimension from one", Array.CreateInstance(typeof(string), [2], [1]));
        yield return ("jagged", new int[]?[] { [1], null, [], [2, 3] });
        yield return ("covariant", (object[])["a", "b"]);
        yield return ("structs with references", new Holding[] { new() { List = [1] }, default, new() { Pair = ([2], "x") } });
        yield return ("nullables", new int?[] { 1, null });
        yield return ("nested structs", new (int, (string?, int[]))[] { (1, ("a", [1])) });
        int[] shared = [1];
        yield return ("the same array twice", new[] { shared, shared });
        object?[] circle = [null, 1];
        circle[0] = circle;
        yield return ("an array in itself", circle);
        yield return ("types", new[] { typeof(int), typeof(List<>) });
        yield return ("dates", new[] { new DateTime(1, DateTimeKind.Local), new DateTime(1, DateTimeKind.Utc) });
    }

    private static IEnumerable<(string Name, object Value)> Lists()
    {
        yield return ("list", new List<int> { 1, 2 });
        yield return ("list with room", new List<string>(100) { "a" });
        yield return ("list of lists", new List<List<int>?> { new() { 1 }, null });
        yield return ("objects", new List<object?> { 1, 1L, "a", 'a', 1.0, null, new List<int>() });
        var row = new ReportRow { Handle = 1 };
        yield return ("the same row twice", new List<ReportRow> { row, row, new() { Handle = 1 } });
        yield return ("queue", new Queue<int>([1, 2, 3]));
        Queue<string> turned = new(["a", "b", "c"]);
        turned.Enqueue(turned.Dequeue());
        yield return ("queue that went round", turned);
        yield return ("stack", new Stack<int>([1, 2, 3]));
        yield return ("linked list", new LinkedList<string?>(["a", null]));
        yield return ("sorted set", new SortedSet<string>(["b", "a"], StringComparer.Ordinal));
        yield return ("sorted set downwards", new SortedSet<int>([1, 2, 3, 12], new ModuloComparer(10)));
        yield return ("part of a sorted set", new SortedSet<int>([1, 2, 3, 4]).GetViewBetween(2, 3));
        yield return ("concurrent queue", new ConcurrentQueue<int>([1, 2, 3]));
        yield return ("concurrent queue of rows", new ConcurrentQueue<ReportRow>(Enumerable.Range(0, 100).Select(static i => new ReportRow { Handle = i })));
        yield return ("concurrent stack", new ConcurrentStack<int>([1, 2, 3]));
        yield return ("concurrent bag", new ConcurrentBag<string>(["a", "b", "c"]));
        yield return ("observable", new ObservableCollection<int> { 1, 2 });
        yield return ("collection", new Collection<string> { "a" });
        yield return ("read-only", new ReadOnlyCollection<int>(new List<int> { 1 }));
        yield return ("read-only list", new List<int> { 1 }.AsReadOnly());
        yield return ("untyped list", new ArrayList { 1, "a", null });
        yield return ("untyped queue", new System.Collections.Queue(new[] { 1, 2 }));
        yield return ("untyped stack", new System.Collections.Stack(new[] { 1, 2 }));
        yield return ("texts of old", new StringCollection { "a", "b" });
        yield return ("set", new HashSet<int> { 3, 1, 2 });
        yield return ("set by case", new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "B" });
        yield return ("set by culture", new HashSet<string>(StringComparer.Create(CultureInfo.GetCultureInfo("de-DE"), ignoreCase: true)) { "a" });
        yield return ("set of who they are", new HashSet<IdentityKey> { new() { Number = 1 }, new() { Number = 2 } });
        yield return ("set of what they are", new HashSet<ContentKey> { new() { Number = 1 }, new() { Number = 2 } });
        yield return ("set with a gap", Without(new HashSet<int> { 5, 4, 3, 2, 1 }));
        yield return ("read-only set", new ReadOnlySet<int>(new HashSet<int> { 2, 1 }));
        yield return ("what the compiler makes of an interface", Expression([1, 2]));
        yield return ("a list of the user's", new OwnedList { "a", "b" });
        yield return ("a keyed collection", new Keyed { new(1, "a"), new(2, "b") });

        static HashSet<int> Without(HashSet<int> set)
        {
            set.Remove(4);
            set.Remove(2);
            return set;
        }

        static IReadOnlyList<int> Expression(IReadOnlyList<int> list) => list;
    }

    private static IEnumerable<(string Name, object Value)> Maps()
    {
        yield return ("map", new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 });
        yield return ("map with a gap", Without());
        yield return ("map by case", new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase) { ["a"] = [1] });
        yield return ("map of the user's comparer", new Dictionary<int, string>(new ModuloComparer(7)) { [1] = "a", [2] = "b" });
        yield return ("map by who they are", new Dictionary<IdentityKey, int> { [new()] = 1, [new()] = 2, [new()] = 3 });
        yield return ("map by what they are", new Dictionary<ContentKey, ContentKey> { [new() { Number = 4 }] = new() });
        var key = new IdentityKey();
        yield return ("key that is a value, too", new Dictionary<IdentityKey, object> { [key] = key });
        yield return ("map by reference", new Dictionary<object, int>(ReferenceEqualityComparer.Instance) { ["a"] = 1, [new int[1]] = 2 });
        yield return ("map by pairs", new Dictionary<(int, string), List<int>> { [(1, "a")] = [1] });
        yield return ("map by type", new Dictionary<Type, object> { [typeof(int)] = 1 });
        yield return ("map whose keys were asked for", WithKeys());
        yield return ("sorted map", new SortedDictionary<string, int[]>(StringComparer.Ordinal) { ["b"] = [1], ["a"] = [2] });
        yield return ("sorted list", new SortedList<int, string>(new ModuloComparer(10)) { [12] = "a", [1] = "b" });
        yield return ("ordered map", new OrderedDictionary<string, int> { ["b"] = 1, ["a"] = 2 });
        yield return ("concurrent map", new ConcurrentDictionary<string, int[]>(StringComparer.OrdinalIgnoreCase) { ["b"] = [1], ["a"] = [2] });
        yield return ("read-only map", new ReadOnlyDictionary<string, int[]>(new Dictionary<string, int[]> { ["a"] = [1] }));
        yield return ("hash table", new Hashtable { ["a"] = new[] { 1 }, [1] = "b" });
        yield return ("names of old", new NameValueCollection { { "a", "1" }, { "a", "2" }, { null, "3" } });
        yield return ("a map of the user's", new OwnedMap { ["a"] = [1] });
        yield return ("map in a map", new Dictionary<string, Dictionary<string, object?>> { ["a"] = new() { ["b"] = new List<int>() } });
        IDictionary<string, object?> expando = new ExpandoObject();
        expando["a"] = new[] { 1 };
        expando["gone"] = 1;
        expando.Remove("gone");
        expando["b"] = null;
        yield return ("expando", expando);

        static Dictionary<int, string> Without()
        {
            var map = Enumerable.Range(0, 10).ToDictionary(static i => i, static i => "v" + i);
            map.Remove(3);
            map.Remove(7);
            map.Add(100, "last, in the gap");
            return map;
        }

        static Dictionary<string, int> WithKeys()
        {
            Dictionary<string, int> map = new() { ["a"] = 1 };
            _ = map.Keys;
            _ = map.Values;
            return map;
        }
    }

    private static IEnumerable<(string Name, object Value)> Kept()
    {
        yield return ("immutable array", ImmutableArray.Create(1, 2));
        yield return ("no immutable array", default(ImmutableArray<int>));
        yield return ("immutable array of arrays", ImmutableArray.Create<int[]>([1], [2]));
        yield return ("immutable list of lists", ImmutableList.Create(new List<int> { 1 }, new List<int>()));
        yield return ("immutable map of arrays", ImmutableDictionary<string, int[]>.Empty.Add("a", [1]).Add("b", [2]).WithComparers(StringComparer.OrdinalIgnoreCase));
        yield return ("immutable sorted map of arrays", ImmutableSortedDictionary<int, int[]>.Empty.Add(2, [1]).Add(1, [2]));
        yield return ("immutable set of what they are", ImmutableHashSet.Create(new ContentKey { Number = 1 }, new ContentKey { Number = 2 }));
        yield return ("immutable sorted set", ImmutableSortedSet.Create(3, 1, 2));
        yield return ("immutable queue of arrays", ImmutableQueue.Create<int[]>([1], [2]).Enqueue([3]));
        yield return ("immutable stack of arrays", ImmutableStack.Create<int[]>([1], [2]));
        yield return ("frozen map of arrays", new Dictionary<string, int[]> { ["a"] = [1], ["bb"] = [2] }.ToFrozenDictionary());
        yield return ("frozen map of numbers", new Dictionary<int, int[]> { [1] = [1], [200] = [2] }.ToFrozenDictionary());
        yield return ("frozen set", new[] { "a", "b" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase));
    }

    private static IEnumerable<(string Name, object Value)> Structs()
    {
        yield return ("tuple", (1, "a", new[] { 1 }));
        yield return ("tuple of eight", (1, 2, 3, 4, 5, 6, 7, new[] { 8 }, "nine"));
        yield return ("tuple object", Tuple.Create(1, new[] { 1 }));
        yield return ("entry", new KeyValuePair<string, int[]>("a", [1]));
        yield return ("memory", new Memory<int>([1, 2, 3, 4], 1, 2));
        yield return ("memory of a text", "abcdef".AsMemory(1, 3));
        yield return ("segment", new ArraySegment<int>([1, 2, 3, 4], 1, 2));
        int[] shared = [1, 2, 3, 4];
        yield return ("segments of one array", new[] { new ArraySegment<int>(shared, 0, 2), new ArraySegment<int>(shared, 1, 2) });
        yield return ("no segment", default(ArraySegment<int>));
        yield return ("struct", new Holding { List = [1], Pair = ([1], "a") });
        yield return ("struct that counts", new Counter());
        yield return ("inline arrays", InlineArrays());
        yield return ("fixed bytes", FixedBytes());
        yield return ("never cancelled", new TokenHolder());
        yield return ("long cancelled", new TokenHolder { Token = new CancellationToken(canceled: true) });
        object box = new Counter();
        yield return ("the same box twice", new[] { box, box, new Counter() });

        static Inline InlineArrays()
        {
            var made = new Inline();
            made.Lists[0] = [1];
            made.Lists[2] = [2];
            made.Holdings[1].List = [3];
            return made;
        }

        static unsafe FixedBytes FixedBytes()
        {
            var made = default(FixedBytes);
            (made.Bytes[0], made.Bytes[3], made.Length) = (1, 2, 3);
            return made;
        }
    }

    private static IEnumerable<(string Name, object Value)> Documents()
    {
        yield return ("text being built", new StringBuilder("a").Append('b', 5_000).Append("\ud800\ud800"));
        yield return ("text with what goes into it", System.Runtime.CompilerServices.FormattableStringFactory.Create("{0} {1}", 1, new List<int> { 2 }));
        yield return ("bits", new BitArray([true, false, true]));
        yield return ("json", JsonNode.Parse("""{"a":[1,1.0,null,"x"],"b":{"c":true}}""")!);
        yield return ("json made by the program", new JsonObject { ["a"] = 1, ["b"] = new JsonArray(1L, "a", 2.5m), ["c"] = JsonValue.Create(new DateTime(1, DateTimeKind.Utc)) });
        var parent = new JsonObject { ["a"] = new JsonArray(1) };
        _ = parent["a"]![0];
        yield return ("json inside other json", parent["a"]!);
        using var document = JsonDocument.Parse("[1, 2.0]");
        yield return ("json element", document.RootElement.Clone());
        yield return ("xml", XElement.Parse("""<a x="1" xmlns:n="u"><n:b/>text<!-- c --><![CDATA[d]]></a>"""));
        yield return ("xml document", XDocument.Parse("""<?xml version="1.0" encoding="utf-8"?><!DOCTYPE a><a>t</a>"""));
        yield return ("table", Table());
        yield return ("culture that can change", new CultureInfo("de-DE"));
        yield return ("encoding that can change", (Encoding)Encoding.UTF8.Clone());
        yield return ("address that can change", IPAddress.Parse("fe80::1%3"));
        yield return ("end point", new IPEndPoint(IPAddress.Parse("10.0.0.1"), 80));
        yield return ("file", new FileInfo("/nowhere/a.txt"));

        static DataTable Table()
        {
            var table = new DataTable("T") { Locale = CultureInfo.InvariantCulture };
            table.PrimaryKey = [table.Columns.Add("id", typeof(int))];
            table.Columns.Add("name", typeof(string));
            table.Rows.Add(1, "a");
            table.Rows.Add(2, null);
            table.AcceptChanges();
            table.Rows[1]["name"] = "b";
            table.Rows[0].Delete();
            table.Rows.Add(3, "c");
            return table;
        }
    }

    private static IEnumerable<(string Name, object Value)> Objects()
    {
        yield return ("private state", new PrivateState());
        yield return ("no constructor", new NoConstructor(1));
        yield return ("base and derived", new DerivedRow());
        yield return ("record", new OpenRecord(1, "a"));
        yield return ("record that can change", new MutableRecord(1) { Names = ["a"] });
        yield return ("anonymous", new { Number = 1, Names = new[] { "a" } });
        yield return ("lock", new Locked());
        var one = new Node { Value = 1 };
        one.Next = new Node { Value = 2, Next = one };
        yield return ("circle", one);
        yield return ("function without state", new Func<int, int>(static x => x + 1));
        yield return ("comparer of the framework", new Dictionary<string, object> { ["a"] = StringComparer.OrdinalIgnoreCase });
        yield return ("list of anything", new List<object> { new Holding { List = [1] }, new[] { 1 }, new DerivedRow(), DayOfWeek.Monday });
        yield return ("collection that calls back", new Watchful { 1, 2 });
    }
}
