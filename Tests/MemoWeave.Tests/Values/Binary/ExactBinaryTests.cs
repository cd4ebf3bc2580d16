using System.Buffers;
using System.Collections.Concurrent;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Tests.Support;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>What is read is what was written, or nothing was (rule V3).</summary>
[Property("rule", "V3")]
internal sealed class ExactBinaryTests
{
    private static readonly int Values = int.TryParse(Environment.GetEnvironmentVariable("MEMOWEAVE_TEST_VALUES"), out var values) ? values : 5_000;

    // As an object, and as what it is declared.
    private static readonly ConcurrentDictionary<Type, Func<object?, (CopyRefusal?, bool, object?)>> RoundTrips = [];

    private static IEnumerable<TestCaseData> Samples() => BinarySamples.Make().Select(static s => new TestCaseData(s.Name).SetArgDisplayNames(s.Name));

    [OneTimeSetUp]
    public void Root() => Rooting.Make();

    [Test]
    public void There_are_enough_values() => Assert.That(BinarySamples.Make().Select(static s => s.Name).Distinct().Count(), Is.GreaterThanOrEqualTo(190));

    [TestCaseSource(nameof(Samples))]
    public void A_value_is_read_as_it_was_written(string name)
    {
        var value = BinarySamples.Make().First(s => s.Name == name).Value;
        ArrayBufferWriter<byte> target = new();
        Assert.That(ValueCodec<object>.TryWrite(value, target), Is.Null);
        Assert.That(ValueCodec<object>.TryRead(target.WrittenSpan, out var read), "it is read");
        Assert.That(read.GetType(), Is.EqualTo(value.GetType()));
        if (Unseen.Compare(value, read)) return;
        Assert.That(ExactComparison.Find(value, read), Is.Null);
        Assert.That(Reachable.InBoth(value, read), Is.Empty);
        Assert.That(ValueCopier<object>.TryCopy(value, out var copy, out _), Is.Null);
        Assert.That(ExactComparison.Find(copy, read), Is.Null);
        // What was read is as good as what was computed.
        ArrayBufferWriter<byte> again = new();
        Assert.That(ValueCodec<object>.TryWrite(read, again), Is.Null);
        Assert.That(ValueCodec<object>.TryRead(again.WrittenSpan, out var readAgain) && ExactComparison.Find(value, readAgain) is null);
    }

    [Test]
    public void Generated_graphs_are_read_as_they_were_written()
    {
        var refused = 0;
        Parallel.For(0, Values, seed =>
        {
            var type = GraphTypes.All[seed % GraphTypes.All.Count];
            var graph = new GraphGenerator(seed).Make(type);
            var (refusal, isRead, read) = RoundTrips.GetOrAdd(seed % 2 == 0 ? typeof(object) : type, Make)(graph);
            if (refusal is not null)
            {
                Interlocked.Increment(ref refused);
                Assert.That(refusal.Path, Does.EndWith(".Progress"), "nothing else can't be written: " + refusal);
                return;
            }

            if (!isRead) Assert.Fail($"seed {seed} of {type} is not read");
            var difference = ExactComparison.Find(graph, read);
            if (difference is null && StructuralEquality.Same(graph, read) && Canonical.Bytes(graph).AsSpan().SequenceEqual(Canonical.Bytes(read)) && Reachable.InBoth(graph, read).Count == 0) return;
            Assert.Fail($"seed {seed} of {type}: {difference}");
        });
        Assert.That(refused, Is.LessThan(Values / 20));
    }

    private static Func<object?, (CopyRefusal?, bool, object?)> Make(Type type) =>
        typeof(ExactBinaryTests).GetMethod(nameof(RoundTrip), System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic)!.MakeGenericMethod(type).CreateDelegate<Func<object?, (CopyRefusal?, bool, object?)>>();

    private static (CopyRefusal?, bool, object?) RoundTrip<T>(object? graph)
    {
        ArrayBufferWriter<byte> target = new();
        var refusal = ValueCodec<T>.TryWrite((T)graph!, target);
        return refusal is null ? (null, ValueCodec<T>.TryRead(target.WrittenSpan, out var read), read) : (refusal, false, null);
    }
}
