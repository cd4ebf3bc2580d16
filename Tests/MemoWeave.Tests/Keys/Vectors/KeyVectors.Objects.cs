using System.Globalization;

namespace MemoWeave.Tests.Keys.Vectors;

/// <content>Tuples, structs, classes and records, who is who among them, and argument lists.</content>
internal static partial class KeyVectors
{
    private static IEnumerable<KeyVector> Objects() =>
    [
        Of("tuple", () => (1, "a")),
        Of("tuple in another order", () => ("a", 1)),
        Of("tuple of eight", () => (1, 2, 3, 4, 5, 6, 7, 8)),
        Of("tuple of the other kind", () => Tuple.Create(1, "a")),
        Of("tuple as object", () => (object)(1, "a")),
        Of("KeyValuePair", () => KeyValuePair.Create("a", 1)),
        Of("record", () => new Point(1, 2)),
        Of("record exchanged", () => new Point(2, 1)),
        Of("record as object", () => (object)new Point(1, 2)),
        Of("record derived", () => new Employee("Ann", 7)),
        Of("record derived by its base", () => (Person)new Employee("Ann", 7)),
        Of("record base", () => new Person("Ann")),
        Of("record without fields", () => new Nothing()),
        Of("record generic", () => new Box<int?>(null)),
        Of("record generic of itself", () => new Box<Box<string>>(new Box<string>("a"))),
        Of("record abstract", () => (Figure)new Circle(1)),
        Of("record abstract otherwise", () => (Figure)new Square(1)),
        Of("records polymorphic", () => new Figure?[] { new Circle(1), new Square(2), new Circle(3), null }),
        Of("struct", () => new Cell(1, "A")),
        Of("struct with null", () => new Cell(1, null)),
        Of("struct as object", () => (object)new Cell(1, "A")),
        Of("struct array", () => new[] { new Cell(1, "A"), default }),
        Of("struct with a fixed buffer", () => Digest.Of(1, 255)),
        Of("struct with fields in one place", () => new Overlaid { Fraction = 1 }),
        Of("class", () => new Animal("Rex")),
        Of("class with inherited private fields", () => new Dog("Rex", "Beagle")),
        Of("class by its base", () => (Animal)new Dog("Rex", "Beagle")),
        Of("class with what is no key", () => new Query("text") { RequestId = "1" }),
        Of("class with something else that is no key", () => new Query("text") { RequestId = "2" }) with { SameAs = "class with what is no key" },
        Of("record with what is no key", () => new Request("text", "1")),
        Of("record with something else that is no key", () => new Request("text", "2")) with { SameAs = "record with what is no key" },
        Of("record watched", () => new Watched(1, CancellationToken.None, null)),
        Of("record watched by others", () => new Watched(1, new CancellationToken(true), new Progress<int>())) with { SameAs = "record watched" },
    ];

    private static IEnumerable<KeyVector> References() =>
    [
        Of("chain of three", () => Node.Chain(3)),
        Of("cycle of one", () => Node.Chain(1, closed: true)),
        Of("cycle of three", () => Node.Chain(3, closed: true)),
        Of("chain of 64", () => Node.Chain(64)),
        Of("chain of 65, the last put off", () => Node.Chain(65)),
        Of("chain of 70", () => Node.Chain(70)),
        Of("cycle of 70", () => Node.Chain(70, closed: true)),
        Of("chain of 150, put off twice", () => Node.Chain(150)),
        Of("shared record", () => Fork.Twice(new Point(1, 2))),
        Of("equal records", () => new Fork(new Point(1, 2), new Point(1, 2))),
        Of("shared array", () => Fork.Twice(new[] { 1 })),
        Of("empty arrays", () => new Fork(Array.Empty<int>(), GC.AllocateUninitializedArray<int>(0))),
        Of("shared empty array", () => Fork.Twice(Array.Empty<int>())) with { SameAs = "empty arrays" },
        Of("shared string", () => Fork.Twice("a")),
        Of("shared in a set", () => new Fork(new Point(1, 2), new HashSet<Point> { new(1, 2) })),
        Of("shared by tuple", () => Paired(new Point(1, 2))),
        Of("refers to itself", () => Fork.Itself()),
        Of("two put off", () => new Fork(Node.Chain(70), Node.Chain(66))),
        Of("put off in a set", () => new HashSet<Node> { Node.Chain(66) }),
    ];

    private static IEnumerable<KeyVector> Customs() =>
    [
        Of("IMemoKey", () => new Isbn("3-16-148410-0")),
        Of("IMemoKey written alike", () => new Isbn("3161484100")) with { SameAs = "IMemoKey" },
        Of("IMemoKey struct", () => new Place(48.2, 16.4)),
        Of("IMemoKey as object", () => (object)new Isbn("1")),
        Of("IMemoKey by its interface", () => (IMemoKey)new Place(1, 2)),
        Of("IMemoKey shared", () => Fork.Twice(new Isbn("1"))),
        Of("registered encoder", () => new Registered(1, "one")),
        Of("registered encoder written alike", () => new Registered(1, "uno")) with { SameAs = "registered encoder" },
        Of("registered encoder in a list", () => new List<Registered?> { new(1, "one"), null }),
    ];

    private static IEnumerable<KeyVector> Arguments() =>
    [
        Of("arguments int and string", () => 1, () => "a"),
        Of("arguments texts", () => "a", () => "bc"),
        Of("arguments texts run together", () => "ab", () => "c"),
        Of("arguments nulls", () => (string?)null, () => (int?)null),
        Of("arguments lists", () => new List<int> { 1 }, () => new List<int> { 1 }),
        Of("arguments, named types known from the first", () => (object)new Point(1, 2), () => (object)new Point(1, 2)),
        Of("arguments, the first put off", () => Node.Chain(65), () => 1),
        Of("culture varied by", () => 1, () => (object)CultureInfo.InvariantCulture),
    ];

    private static (Point, Point) Paired(Point point) => (point, point);
}
