using CsCheck;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>Bytes are equal exactly if values are (rules K2, K5 to K8).</summary>
[Property("rule", "K2")]
internal sealed class GeneratedGraphTests
{
    private static readonly int Pairs = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_PAIRS"), out var pairs) ? pairs : 20_000;

    [Test]
    public void There_are_sixty_types() => Assert.That(GraphTypes.All.Distinct().Count(), Is.GreaterThanOrEqualTo(60));

    [Test]
    [Property("rule", "K5")]
    [Property("rule", "K7")]
    public void Graphs_are_equal_as_bytes_exactly_if_they_are_equal()
    {
        var (equal, different) = (0, 0);
        Gen.Select(Gen.Int[0, GraphTypes.All.Count - 1], Gen.Int, Gen.Int[0, 3]).Sample(
            (index, seed, change) =>
            {
                var type = GraphTypes.All[index];
                var left = new GraphGenerator(seed).Make(type);
                // The same once more; or another, which for these small ones is often enough the same.
                var right = new GraphGenerator(change == 0 ? seed : seed + change).Make(type);
                var same = StructuralEquality.Same(left, right);
                Interlocked.Increment(ref same ? ref equal : ref different);
                return same == Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right)) && (change != 0 || same);
            },
            iter: Pairs);
        Assert.That(Math.Min(equal, different), Is.GreaterThan(Pairs / 10), "both kinds of pairs are common");
    }

    [Test]
    [Property("rule", "K5")]
    public void A_change_in_one_place_shows_exactly_if_it_is_one() =>
        Gen.Select(Gen.Int[0, GraphTypes.All.Count - 1], Gen.Int, Gen.Int).Sample(
            static (index, seed, place) =>
            {
                var type = GraphTypes.All[index];
                var left = new GraphGenerator(seed).Make(type);
                var right = GraphChange.Make(new GraphGenerator(seed).Make(type), place);
                return StructuralEquality.Same(left, right) == Canonical.Bytes(left).AsSpan().SequenceEqual(Canonical.Bytes(right));
            },
            iter: Pairs);
}
