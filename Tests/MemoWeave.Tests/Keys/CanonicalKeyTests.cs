using CsCheck;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys;

[Property("rule", "K2")]
internal sealed class CanonicalKeyTests
{
    [Test]
    [Property("rule", "K4")]
    public void Leaves_are_told_apart_and_equal_ones_are_not()
    {
        var first = LeafSamples.Make().Select(Canonical.Bytes<object>).ToArray();
        var second = LeafSamples.Make().Select(Canonical.Bytes<object>).ToArray();
        var values = LeafSamples.Make();
        for (var i = 0; i < first.Length; i++)
        {
            for (var j = 0; j < second.Length; j++)
            {
                if (first[i].AsSpan().SequenceEqual(second[j]) != (i == j)) Assert.Fail($"{values[i].GetType()} {values[i]} / {values[j].GetType()} {values[j]}");
            }
        }
    }

    [Test]
    [Property("rule", "K4")]
    public void A_leaf_is_keyed_alike_by_its_own_type_and_as_object()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Canonical.Bytes(1), Is.EqualTo(Canonical.Bytes<object>(1)));
            Assert.That(Canonical.Bytes("a"), Is.EqualTo(Canonical.Bytes<object>("a")));
            Assert.That(Canonical.Bytes<int?>(1), Is.EqualTo(Canonical.Bytes<object>(1)));
            Assert.That(Canonical.Bytes(new Uri("http://a/")), Is.EqualTo(Canonical.Bytes<object>(new Uri("http://a/"))));
        });
    }

    [Test]
    public void Neighbours_are_told_apart()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Canonical.Bytes("a", "bc"), Is.Not.EqualTo(Canonical.Bytes("ab", "c")));
            Assert.That(Canonical.Bytes(1), Is.Not.EqualTo(Canonical.Bytes(1L)));
            Assert.That(Canonical.Bytes<string?>(null), Is.Not.EqualTo(Canonical.Bytes("")));
            Assert.That(Canonical.Bytes<string[]>(["a", "b"]), Is.Not.EqualTo(Canonical.Bytes<string[]>(["a,b"])));
            Assert.That(Canonical.Bytes<int[]?>(null), Is.Not.EqualTo(Canonical.Bytes<int[]>([])));
            Assert.That(Canonical.Bytes<int[][]>([[1], []]), Is.Not.EqualTo(Canonical.Bytes<int[][]>([[], [1]])));
            Assert.That(Canonical.Bytes<int[][]>([[1, 2]]), Is.Not.EqualTo(Canonical.Bytes<int[][]>([[1], [2]])));
            Assert.That(Canonical.Bytes<string?[]>([null]), Is.Not.EqualTo(Canonical.Bytes<string?[]>([])));
        });
    }

    [Test]
    [Property("rule", "K5")]
    public void The_run_time_type_counts_where_the_declared_one_leaves_it_open()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Canonical.Bytes<IReadOnlyList<int>>(new List<int> { 1 }), Is.Not.EqualTo(Canonical.Bytes<IReadOnlyList<int>>(new[] { 1 })));
            Assert.That(Canonical.Bytes<IEnumerable<int>>(Array.Empty<int>()), Is.Not.EqualTo(Canonical.Bytes<object>(Array.Empty<long>())));
            Assert.That(Canonical.Bytes<object[]>(["a"]), Is.Not.EqualTo(Canonical.Bytes<object[]>(new string[] { "a" })));
            Assert.That(Canonical.Bytes<object[]>([1]), Is.Not.EqualTo(Canonical.Bytes<object[]>([1L])));
            Assert.That(Canonical.Bytes<object>(DayOfWeek.Monday), Is.Not.EqualTo(Canonical.Bytes<object>(1)));
            Assert.That(Canonical.Bytes<IReadOnlyCollection<int>>(new List<int> { 1 }), Is.EqualTo(Canonical.Bytes<IReadOnlyCollection<int>>(new List<int>(100) { 1 })));
        });
    }

    [Test]
    public void Nested_lists_are_equal_as_bytes_exactly_if_they_are_equal() =>
        Gen.Select(Nested, Nested).Sample(static (left, right) => Same(left, right) == Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)), iter: 20_000);

    [Test]
    public void Arguments_are_equal_as_bytes_exactly_if_they_are_equal() =>
        Gen.Select(Text, Text, Text, Text).Sample(static (a, b, c, d) => ((a, b) == (c, d)) == Canonical.Bytes(a, b).AsSpan().SequenceEqual(Canonical.Bytes(c, d)), iter: 20_000);

    [Test]
    public void Blocks_are_equal_as_bytes_exactly_if_they_are_equal() =>
        Gen.Select(Numbers, Numbers).Sample(
            static (left, right) => left.AsSpan().SequenceEqual(right) == Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right))
                && left.AsSpan().SequenceEqual(right) == Canonical.Bytes(left.ToList()).AsSpan().SequenceEqual(Canonical.Bytes(right.ToList())),
            iter: 20_000);

    private static Gen<string?> Text => Gen.OneOf(Gen.Const((string?)null), Gen.Char["abc"].Array[0, 3].Select(static letters => (string?)new string(letters)));

    private static Gen<short[]> Numbers => Gen.Short[0, 1].Array[0, 4];

    private static Gen<List<string?[]?>> Nested => Gen.OneOf(Gen.Const((string?[]?)null), Text.Array[0, 2].Select(static texts => (string?[]?)texts)).List[0, 2];

    private static bool Same(List<string?[]?> left, List<string?[]?> right) =>
        left.Count == right.Count && left.Zip(right).All(static pair => pair.First is null ? pair.Second is null : pair.Second is not null && pair.First.SequenceEqual(pair.Second));
}
