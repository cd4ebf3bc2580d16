#pragma warning disable CA1812, CA1814, CA1852, CS0414, IDE0051, IDE0052 // Shapes that users write.

using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Data;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>The comparison that proves copies exact sees each kind of difference, and tells where it is (rule V3).</summary>
[Property("rule", "V3")]
internal sealed class ComparisonTests
{
    private static readonly double PayloadNaN = BitConverter.Int64BitsToDouble(0x7FF8_0000_0000_0001);

    private static readonly (string Name, object? Left, object? Right, string Path)[] Different =
    [
        ("number", 1, 2, ""),
        ("type of a number", 1, 1L, ""),
        ("sign of zero", 0.0, -0.0, ""),
        ("payload of a NaN", double.NaN, PayloadNaN, ""),
        ("scale", 1.0m, 1.00m, ""),
        ("kind of a time", new DateTime(1, DateTimeKind.Utc), new DateTime(1, DateTimeKind.Local), ""),
        ("offset", new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 1, 1, 2, 0, 0, TimeSpan.FromHours(1)), ""),
        ("lone surrogate", "\uD800", "\uD801", ""),
        ("enum", DayOfWeek.Monday, DayOfWeek.Friday, ""),
        ("null", null, "a", ""),
        ("empty and null", Array.Empty<int>(), null, ""),
        ("element", new[] { 1, 2 }, new[] { 1, 3 }, "[]"),
        ("length", new[] { 1 }, new[] { 1, 2 }, "[]"),
        ("type of an array", new object[] { "a" }, new string[] { "a" }, ""),
        ("rank", new int[1, 2], new int[2, 1], ""),
        ("lower bound", Array.CreateInstance(typeof(int), [2], [1]), Array.CreateInstance(typeof(int), [2], [2]), ""),
        ("element of a plane", new[,] { { 1, 2 } }, new[,] { { 1, 3 } }, "[]"),
        ("nested element", new[] { new[] { "a" } }, new[] { new[] { "b" } }, "[][]"),
        ("type of an element", new List<object> { 1 }, new List<object> { 1u }, "[]"),
        ("order of a list", new List<int> { 1, 2 }, new List<int> { 2, 1 }, "[]"),
        ("type of a list", new List<int>(), new Collection<int>(), ""),
        ("order of a set", new HashSet<int> { 1, 2 }, new HashSet<int> { 2, 1 }, "[]"),
        ("comparer of a set", new HashSet<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase), ".Comparer"),
        ("order of a map", new Dictionary<int, int> { [1] = 1, [2] = 2 }, new Dictionary<int, int> { [2] = 2, [1] = 1 }, "[]"),
        ("value of a map", new Dictionary<int, string> { [1] = "a" }, new Dictionary<int, string> { [1] = "b" }, "[]"),
        ("comparer of a map", new Dictionary<string, int>(), new Dictionary<string, int>(StringComparer.Ordinal), ".Comparer"),
        ("comparer of a sorted map", new SortedDictionary<string, int>(StringComparer.Ordinal), new SortedDictionary<string, int>(StringComparer.InvariantCulture), ".Comparer"),
        ("more entries", new ConcurrentDictionary<int, int> { [1] = 1 }, new ConcurrentDictionary<int, int>(), "[]"),
        ("immutable", ImmutableArray.Create(1), ImmutableArray.Create(2), "[]"),
        ("immutable that is none", default(ImmutableArray<int>), ImmutableArray<int>.Empty, ""),
        ("builder", new StringBuilder("a"), new StringBuilder("b"), ""),
        ("bits", new BitArray([true]), new BitArray([false]), ""),
        ("JSON", JsonNode.Parse("{\"a\":1}"), JsonNode.Parse("{\"a\":2}"), ".Value[].Value"),
        ("XML", XElement.Parse("<a b='1'/>"), XElement.Parse("<a b='2'/>"), "[]"),
        ("tuple", (1, "a"), (1, "b"), ".Item2"),
        ("pair", new KeyValuePair<int, int>(1, 2), new KeyValuePair<int, int>(1, 3), ".Value"),
        ("struct", new Point(1, null), new Point(2, null), ".X"),
        ("what a struct holds", new Point(1, [1]), new Point(1, [2]), ".Items[]"),
        ("property", new Leaf { Number = 1 }, new Leaf { Number = 2 }, ".Number"),
        ("private field", new Leaf().With(1), new Leaf().With(2), "._secret"),
        ("field of a base class", new Twig().With(1), new Twig().With(2), "._secret"),
        ("field that is no part of a key", new Leaf { Note = "a" }, new Leaf { Note = "b" }, ".Note"),
        ("far down", Chain(1), Chain(2), ".Next.Next.Next.Number"),
        ("run-time type", new Leaf { Next = new Leaf() }, new Leaf { Next = new Twig() }, ".Next"),
        ("boxed", new Leaf { Anything = 1 }, new Leaf { Anything = (short)1 }, ".Anything"),
        ("row of a table", Table("a"), Table("b"), null!),
        ("one object twice", Twice(same: true), Twice(same: false), "[]"),
        ("two objects that are one", Twice(same: false), Twice(same: true), "[]"),
        ("circle", Circle(1), Circle(2), null!),
        ("method of a delegate", (Func<int>)One, (Func<int>)Two, ""),
    ];

    private static IEnumerable<string> Names => Different.Select(static d => d.Name);

    [TestCaseSource(nameof(Names))]
    public void Each_kind_of_difference_is_seen_and_its_place_told(string name)
    {
        var (_, left, right, path) = Different.First(d => d.Name == name);
        var difference = ExactComparison.Find(left, right);
        Assert.That(difference, Is.Not.Null);
        if (path is not null) Assert.That(difference!.Path, Is.EqualTo("Object" + path));
        Assert.That(ExactComparison.Find(right, left), Is.Not.Null);
        Assert.That((ExactComparison.Find(left, left), ExactComparison.Find(right, right)), Is.EqualTo(((ValueDifference?)null, (ValueDifference?)null)));
    }

    [Test]
    public void The_first_of_several_differences_is_told() =>
        Assert.That(ExactComparison.Find<List<Leaf>>([new() { Number = 1 }, new() { Note = "a" }], [new() { Number = 2 }, new()])?.Path, Is.EqualTo("List<Leaf>[].Number"));

    [Test]
    public void What_was_made_alike_is_the_same()
    {
        Assert.That(ExactComparison.Find(Chain(1), Chain(1)), Is.Null);
        Assert.That(ExactComparison.Find(Circle(2), Circle(2)), Is.Null);
        Assert.That(ExactComparison.Find(Twice(same: true), Twice(same: true)), Is.Null);
        Assert.That(ExactComparison.Find(Table("a"), Table("a")), Is.Null);
    }

    private static int One() => 1;

    private static int Two() => 2;

    private static Leaf Chain(int last) => new() { Next = new Leaf { Next = new Leaf { Next = new Leaf { Number = last } } } };

    private static Leaf[] Twice(bool same) => new Leaf() is var leaf && same ? [leaf, leaf] : [leaf, new Leaf()];

    private static Leaf Circle(int length)
    {
        var first = new Leaf();
        var last = first;
        for (var i = 1; i < length; i++) last = last.Next = new Leaf();
        last.Next = first;
        return first;
    }

    private static DataTable Table(string cell)
    {
        DataTable table = new();
        table.Columns.Add("a");
        table.Rows.Add(cell);
        return table;
    }

    private sealed class Collection<T> : List<T>;

    private record struct Point(int X, List<int>? Items);

    private class Leaf
    {
        private int _secret;

        public int Number { get; set; }

        [NotKey]
        public string? Note { get; set; }

        public object? Anything { get; set; }

        public Leaf? Next { get; set; }

        public Leaf With(int secret)
        {
            _secret = secret;
            return this;
        }
    }

    private sealed class Twig : Leaf;
}
