using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Tests.Support;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>A copy is what the value was, or there is none (rule V3).</summary>
[Property("rule", "V3")]
internal sealed class ExactCopyTests
{
    private static readonly int Graphs = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_GRAPHS"), out var graphs) ? graphs : 5_000;

    // They are told by who they are, or by nothing that a key could hold.
    private static readonly HashSet<string> Unkeyable = ["lock", "comparer of the framework", "map by reference"];

    private static IEnumerable<TestCaseData> Samples() => CopySamples.Make().Select(static s => new TestCaseData(s.Name).SetArgDisplayNames(s.Name));

    [Test]
    public void There_are_enough_values() => Assert.That(CopySamples.Make().Select(static s => s.Name).Distinct().Count(), Is.GreaterThanOrEqualTo(110));

    [TestCaseSource(nameof(Samples))]
    public void A_value_comes_out_as_it_went_in(string name)
    {
        var value = CopySamples.Make().First(s => s.Name == name).Value;
        var refusal = ValueCopier<object>.TryCopy(value, out var copy, out var isTree);
        Assert.That(refusal, Is.Null);
        // Before anyone reads the copy, which fills what is filled when it is first asked for.
        var again = isTree ? ValueCopier<object>.CopyTree(copy) : ValueCopier<object>.Copy(copy);
        AssertSame(value, copy, name);
        AssertSame(copy, again, name);
        AssertSame(copy, ValueCopier<object>.Copy(copy), name);
    }

    [Test]
    [Property("rule", "V1")]
    public void What_is_stored_may_be_copied_by_many_threads_at_once()
    {
        const int threads = 8;
        foreach (var (name, value) in CopySamples.Make())
        {
            Assert.That(ValueCopier<object>.TryCopy(value, out var stored, out var isTree), Is.Null);
            var copies = new object[threads];
            using var start = new Barrier(threads);
            Eventually.Join(Eventually.StartThreads(threads, i =>
            {
                start.SignalAndWait(Eventually.Limit);
                copies[i] = isTree ? ValueCopier<object>.CopyTree(stored) : ValueCopier<object>.Copy(stored);
            }));
            Assert.That(copies.Select(copy => ExactComparison.Find(value, copy)), Has.All.Null, name);
            if (copies[0].GetType().IsValueType || ReferenceEquals(copies[0], stored)) continue;
            Assert.That(copies.Append(stored).Distinct(ReferenceEqualityComparer.Instance).Count(), Is.EqualTo(threads + 1), name);
        }
    }

    [Test]
    public void Generated_graphs_come_out_as_they_went_in()
    {
        var refused = 0;
        Parallel.For(0, Graphs, seed =>
        {
            var type = GraphTypes.All[seed % GraphTypes.All.Count];
            var graph = new GraphGenerator(seed).Make(type);
            if (ValueCopier<object?>.TryCopy(graph, out var copy, out var isTree) is { } refusal)
            {
                Interlocked.Increment(ref refused);
                Assert.That(refusal.Path, Does.EndWith(".Progress"), "nothing else can't be copied");
                return;
            }

            var again = isTree ? ValueCopier<object?>.CopyTree(copy) : ValueCopier<object?>.Copy(copy);
            var difference = ExactComparison.Find(graph, copy) ?? ExactComparison.Find(copy, again);
            if (difference is null && StructuralEquality.Same(graph, copy) && Canonical.Bytes(graph).AsSpan().SequenceEqual(Canonical.Bytes(copy)) && Reachable.InBoth(graph, copy).Count == 0
                && Reachable.InBoth(copy, again).Count == 0) return;
            Assert.Fail($"seed {seed} of {type}: {difference}");
        });
        Assert.That(refused, Is.LessThan(Graphs / 20));
    }

    [Test]
    [Property("rule", "V1")]
    public void A_change_of_a_copy_changes_nothing_else() =>
        Parallel.For(0, Graphs, static seed =>
        {
            var type = GraphTypes.All[seed % GraphTypes.All.Count];
            var graph = new GraphGenerator(seed).Make(type);
            if (ValueCopier<object?>.TryCopy(graph, out var copy, out _) is not null) return;
            var before = Canonical.Bytes(graph);
            var same = ValueCopier<object?>.Copy(copy);
            GraphChange.MakeAll(copy, seed + 1);
            if (before.AsSpan().SequenceEqual(Canonical.Bytes(graph)) && ExactComparison.Find(graph, same) is null) return;
            Assert.Fail($"seed {seed} of {type}");
        });

    private static void AssertSame(object value, object copy, string name)
    {
        Assert.Multiple(() =>
        {
            Assert.That(copy.GetType(), Is.EqualTo(value.GetType()));
            Assert.That(ExactComparison.Find(value, copy), Is.Null);
            Assert.That(Reachable.InBoth(value, copy), Is.Empty);
            if (!Unkeyable.Contains(name)) Assert.That(Canonical.Bytes(copy), Is.EqualTo(Canonical.Bytes(value)));
        });
    }
}
