using System.Diagnostics;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Tests.Support;
using MemoWeave.Values;

namespace MemoWeave.Tests.Values;

/// <summary>What a copy is beside equal (rules V1 to V3).</summary>
[Property("rule", "V1")]
internal sealed class CopyTests
{
    private const int Many = 1_000_000;

    [Test]
    public void No_constructor_runs()
    {
        var value = new NoConstructor(1);
        NoConstructor.Runs = 0;
        var copy = Copy(value);
        Assert.Multiple(() =>
        {
            Assert.That(NoConstructor.Runs, Is.Zero);
            Assert.That(copy.Numbers, Is.EqualTo(value.Numbers).And.Not.SameAs(value.Numbers));
        });
    }

    [Test]
    public void No_method_of_a_collection_is_called_back()
    {
        Watchful value = [1, 2];
        Watchful.Calls = 0;
        Assert.That(Copy(value), Is.EqualTo(value));
        Assert.That(Watchful.Calls, Is.Zero);
    }

    [Test]
    [Property("rule", "V2")]
    public void What_cannot_change_is_handed_over()
    {
        var (record, text, number) = (new OpenRecord(1, "a"), new string('a', 3), (object)1);
        Func<int> function = static () => 1;
        List<object> list = [record, text, number, function, StringComparer.Ordinal];
        Assert.That(Copy(list).Zip(list).All(static p => ReferenceEquals(p.First, p.Second)));
    }

    [Test]
    public void A_boxed_struct_that_can_change_is_copied()
    {
        ICounter counter = new Counter();
        var copy = Copy(counter);
        counter.Increment();
        Assert.That(copy.Count, Is.Zero);
    }

    [Test]
    public void A_private_lock_of_the_original_is_not_the_copys() => Assert.That(Copy(new Locked() is var value ? value : null!).Lock, Is.Not.SameAs(value.Lock));

    [Test]
    public void Keys_that_hash_by_who_they_are_are_found_in_the_copy()
    {
        IdentityKey one = new() { Number = 1 };
        Dictionary<IdentityKey, IdentityKey> value = new() { [one] = one, [new() { Number = 2 }] = one };
        var copy = Copy(value);
        Assert.Multiple(() =>
        {
            Assert.That(copy.All(entry => copy[entry.Key] == entry.Value));
            Assert.That(copy.Keys.Select(static k => k.Number), Is.EqualTo(value.Keys.Select(static k => k.Number)));
            Assert.That(copy.Keys.First(), Is.SameAs(copy.Values.First()).And.Not.SameAs(one));
        });
    }

    [Test]
    public void Dictionaries_enumerate_in_the_same_order_and_go_on_alike()
    {
        var value = Enumerable.Range(0, 100).ToDictionary(static i => i, static i => new int[i]);
        foreach (var i in new[] { 7, 3, 50 }) value.Remove(i);
        var copy = Copy(value);
        foreach (var map in new[] { value, copy }) map.Add(1_000, []);
        Assert.That(copy.Keys, Is.EqualTo(value.Keys));
    }

    [Test]
    public void Both_parts_of_a_segment_are_of_one_array()
    {
        int[] shared = [1, 2, 3];
        var (left, right) = Copy((new ArraySegment<int>(shared, 0, 2), new Memory<int>(shared, 1, 2)));
        left.Array![1] = 7;
        Assert.That(right.Span[0], Is.EqualTo(7));
        Assert.That(shared[1], Is.EqualTo(2));
    }

    [Test]
    public void A_result_and_its_out_values_are_one_graph()
    {
        List<int> list = [1];
        var (one, other) = Copy((list, (object)list));
        Assert.That(one, Is.SameAs(other).And.Not.SameAs(list));
    }

    [Test]
    public void A_tree_is_known_as_one()
    {
        ReportRow row = new();
        Assert.Multiple(() =>
        {
            Assert.That(IsTree(new List<ReportRow> { new(), new() }));
            Assert.That(IsTree(new List<ReportRow> { row, row }), Is.False);
            Assert.That(IsTree(new LinkedList<int>([1])), Is.False);
        });

        static bool IsTree<T>(T value) => ValueCopier<T>.TryCopy(value, out _, out var isTree) is null && isTree;
    }

    [Test]
    [Property("rule", "K11")]
    public void Entries_of_an_objects_own_methods_are_not_copied()
    {
        WithEntries value = new() { Entries = (MemoryTier<OwnedKey, int>)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(MemoryTier<OwnedKey, int>)), Numbers = [1] };
        var copy = Copy(value);
        Assert.That(copy.Entries, Is.Null);
        Assert.That(copy.Numbers, Is.EqualTo(value.Numbers));
    }

    [Test]
    public void A_chain_of_a_million_nodes_is_copied_without_a_deep_stack() =>
        OnSmallStack(static () =>
        {
            var chain = Chain(Many);
            Assert.That(ValueCopier<Node>.TryCopy(chain, out var copy, out var isTree), Is.Null);
            Assert.That(isTree);
            Assert.That(ExactComparison.Find(chain, copy), Is.Null);
            Assert.That(ExactComparison.Find(copy, ValueCopier<Node>.CopyTree(copy)), Is.Null);
            copy.Next!.Next!.Value++;
            Assert.That(ExactComparison.Find(chain, copy)!.Path, Is.EqualTo("Node.Next.Next.Value"));
        });

    [Test]
    public void A_circle_of_a_million_nodes_is_copied_too() =>
        OnSmallStack(static () =>
        {
            var first = new Twin();
            var last = first;
            for (var i = 1; i < Many; i++) last = last.Next = new Twin { Previous = last };
            (last.Next, first.Previous) = (first, last);
            Assert.That(ExactComparison.Find(first, Copy(first)), Is.Null);
        });

    [Test]
    public void The_work_grows_with_the_number_of_objects()
    {
        _ = Copy(Chain(1_000));
        var (small, large) = (Time(Chain(100_000)), Time(Chain(Many)));
        Assert.That(large, Is.LessThan(40 * small), "ten times the nodes");

        static TimeSpan Time(Node chain)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = Copy(chain);
            return Stopwatch.GetElapsedTime(begun);
        }
    }

    [Test]
    public void What_was_copied_is_not_kept_alive() =>
        Assert.That(Garbage.Takes(static () =>
        {
            var chain = Chain(100);
            _ = Copy(chain);
            return chain;
        }));

    [Test]
    public void A_copy_of_a_tree_allocates_nothing_else()
    {
        List<MutableRow> rows = [.. Enumerable.Range(0, 1_000).Select(static i => new MutableRow { Number = i })];
        double[] numbers = new double[1_000];
        var (ofRows, ofNumbers) = (Bytes(rows), Bytes(numbers));
        Assert.Multiple(() =>
        {
            Assert.That(ofRows, Is.EqualTo(24 + 8 + (8 * rows.Capacity) + 24 + (1_000 * 24)).Within(64), "list, array and rows");
            Assert.That(ofNumbers, Is.EqualTo(24 + 8_000).Within(64));
        });

        static long Bytes<T>(T value)
        {
            for (var i = 0; i < 3; i++) _ = ValueCopier<T>.CopyTree(value);
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = ValueCopier<T>.CopyTree(value);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    private static T Copy<T>(T value)
    {
        Assert.That(ValueCopier<T>.TryCopy(value, out var copy, out _), Is.Null);
        return copy;
    }

    private static Node Chain(int length)
    {
        var node = new Node();
        for (var i = 1; i < length; i++) node = new Node { Next = node, Value = i };
        return node;
    }

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() => { try { test(); } catch (Exception exception) { failure = exception; } }, 512 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }

    private sealed class WithEntries
    {
        public MemoryTier<OwnedKey, int>? Entries { get; set; }

        public List<int> Numbers { get; set; } = [];
    }

    private sealed class MutableRow
    {
        public int Number { get; set; }
    }
}
