using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Collections.Specialized;
using System.Dynamic;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace MemoWeave.Tests.Keys.Vectors;

/// <content>Collections, and what is told by them.</content>
internal static partial class KeyVectors
{
    private static IEnumerable<KeyVector> Rows() =>
    [
        Of("array of int", () => new[] { 1, -1, 256 }),
        Of("array empty", () => Array.Empty<int>()),
        Of("array of byte", () => new byte[] { 0, 1, 255 }),
        Of("array of bool", () => new[] { true, false }),
        Of("array of double", () => new[] { 0.0, -0.0 }),
        Of("array of DateTime", () => new[] { DateTime.MinValue, DateTime.MaxValue }),
        Of("array of decimal", () => new[] { 1m, 1.0m }),
        Of("array of string", () => new[] { "a", "bc" }),
        Of("array of string run together", () => new[] { "ab", "c" }),
        Of("array of string with null", () => new[] { "a", null, "" }),
        Of("array of int or null", () => new int?[] { 1, null }),
        Of("array of enum", () => new[] { DayOfWeek.Sunday, DayOfWeek.Monday }),
        Of("array of object", () => new object?[] { 1, "a", null, 1L }),
        Of("array of strings as array of object", () => (object[])new string[] { "a" }),
        Of("array jagged", () => new int[][] { [1], [], [2, 3] }),
        Of("array jagged otherwise", () => new int[][] { [1, 2], [], [3] }),
        Of("array of two dimensions", () => new[,] { { 1, 2, 3 }, { 4, 5, 6 } }),
        Of("array of two dimensions otherwise", () => new[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } }),
        Of("array of two dimensions without elements", () => new int[0, 3]),
        Of("array of three dimensions", () => new string?[,,] { { { "a" }, { null } } }),
        Of("array with lower bounds", () => (int[,])Array.CreateInstance(typeof(int), [1, 1], [5, -5])),
        Of("array as object", () => (object)new[] { 1 }),
        Of("array as Array", () => (Array)new[,] { { 1 } }),
        Of("List of int", () => new List<int> { 1, 2 }),
        Of("List of string", () => new List<string?> { "a", null }),
        Of("List as IReadOnlyList", () => (IReadOnlyList<int>)new List<int> { 1, 2 }),
        Of("array as IReadOnlyList", () => (IReadOnlyList<int>)new[] { 1, 2 }),
        Of("Memory", () => new[] { 1, 2, 3 }.AsMemory(1)),
        Of("Memory default", () => default(Memory<int>)),
        Of("ReadOnlyMemory of string", () => new ReadOnlyMemory<string>(["a"])),
        Of("ArraySegment", () => new ArraySegment<int>([1, 2, 3], 1, 1)),
        Of("ArraySegment default", () => default(ArraySegment<int>)),
        Of("ArraySegment empty", () => new ArraySegment<int>([])),
        Of("ImmutableArray", () => ImmutableArray.Create("a", "b")),
        Of("ImmutableArray default", () => default(ImmutableArray<string>)),
        Of("ImmutableArray empty", () => ImmutableArray<string>.Empty),
        Of("inline array", () => Three.Of(1, 2, 3)),
    ];

    private static IEnumerable<KeyVector> Collected() =>
    [
        Of("Queue", () => new Queue<int>([1, 2])),
        Of("Stack", () => new Stack<int>([1, 2])),
        Of("LinkedList", () => new LinkedList<string>(["a", "b"])),
        Of("Collection", () => new Collection<int> { 1 }),
        Of("ReadOnlyCollection", () => new List<int> { 1 }.AsReadOnly()),
        Of("ConcurrentQueue", () => new ConcurrentQueue<int>([1, 2])),
        Of("ImmutableList", () => ImmutableList.Create(1, 2)),
        Of("SortedDictionary descending", () => new SortedDictionary<int, string>(new Descending()) { [2] = "b", [1] = "a" }),
        Of("ArrayList", () => new ArrayList { 1, "a" }),
        Of("StringCollection", () => new StringCollection { "a", "b" }),
        Of("own list", () => new Tags("me") { "a", "b" }),
    ];

    private static IEnumerable<KeyVector> Unordered() =>
    [
        Of("HashSet of string", () => new HashSet<string?> { "b", "a", null, "aa" }),
        Of("HashSet of records", () => new HashSet<Point> { new(2, 1), new(1, 2) }),
        Of("ImmutableHashSet", () => ImmutableHashSet.Create("b", "a")),
        Of("FrozenSet", () => new[] { "b", "a" }.ToFrozenSet()),
        Of("Dictionary", () => new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }),
        Of("Dictionary in another order", () => new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 }) with { SameAs = "Dictionary" },
        Of("Dictionary with values exchanged", () => new Dictionary<string, int> { ["b"] = 2, ["a"] = 1 }),
        Of("Dictionary empty", () => new Dictionary<string, int>()),
        Of("Dictionary by record", () => new Dictionary<Point, string> { [new(2, 1)] = "b", [new(1, 2)] = "a" }),
        Of("Dictionary of objects", () => new Dictionary<string, object?> { ["n"] = null, ["i"] = 1, ["l"] = new List<int> { 1 } }),
        Of("Dictionary with shared values", () => Shared()),
        Of("Dictionary as IReadOnlyDictionary", () => (IReadOnlyDictionary<string, int>)new Dictionary<string, int> { ["a"] = 1 }),
        Of("FrozenDictionary", () => new Dictionary<string, int> { ["b"] = 1, ["a"] = 2 }.ToFrozenDictionary()),
        Of("Hashtable", () => new Hashtable { ["b"] = 1, [1] = "x" }),
    ];

    private static IEnumerable<KeyVector> Comparers() =>
    [
        Of("comparer ordinal", () => new HashSet<string>(StringComparer.Ordinal) { "a" }),
        Of("comparer ignoring case", () => new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }),
        Of("comparer invariant culture", () => new HashSet<string>(StringComparer.InvariantCultureIgnoreCase) { "a" }),
        Of("comparer of a culture", () => new HashSet<string>(StringComparer.Create(CultureInfo.GetCultureInfo("tr-TR"), ignoreCase: false)) { "a" }) with { Needs = VectorNeeds.Cultures },
        Of("comparer of one's own", () => new HashSet<string>(new LengthComparer()) { "a" }),
        Of("comparer default", () => new HashSet<string> { "a" }),
        Of("comparer by reference", () => new Dictionary<object, int>(ReferenceEqualityComparer.Instance) { ["a"] = 1 }),
    ];

    private static IEnumerable<KeyVector> Documents() =>
    [
        Of("JsonElement", () => JsonDocument.Parse("""{"a": 1.0}""").RootElement),
        Of("JsonElement undefined", () => default(JsonElement)),
        Of("JsonNode object", () => JsonNode.Parse("""{"b":[1,null],"a":"x"}""")),
        Of("JsonObject of values", () => new JsonObject { ["a"] = 1, ["b"] = true }),
        Of("JsonArray", () => new JsonArray("a", null)),
        Of("JsonValue", () => JsonValue.Create(1.5)),
        Of("XElement", () => XElement.Parse("""<a x="1"><b/>text<!--c--></a>""")),
        Of("XElement with namespace", () => XElement.Parse("""<p:a xmlns:p="urn:x">1</p:a>""")),
        Of("XDocument", () => new XDocument(new XDeclaration("1.0", "utf-8", null), new XElement("a"))),
        Of("NameValueCollection", () => new NameValueCollection { { "a", "1" }, { "a", "2" }, { "b", null } }),
        Of("ExpandoObject", () => Expando()),
    ];

    private static Dictionary<string, Point> Shared()
    {
        var point = new Point(1, 2);
        return new() { ["b"] = point, ["a"] = point };
    }

    private static ExpandoObject Expando()
    {
        var expando = new ExpandoObject();
        ((IDictionary<string, object?>)expando)["a"] = 1;
        ((IDictionary<string, object?>)expando)["b"] = "x";
        return expando;
    }
}
