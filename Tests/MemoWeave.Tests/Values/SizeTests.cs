using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using MemoWeave.Tests.Support;
using MemoWeave.Values.Sizes;
using static MemoWeave.Tests.Values.SizeTypes;

namespace MemoWeave.Tests.Values;

/// <summary>Estimated sizes against what the runtime says that it allocated.</summary>
[Property("rule", "T2")]
internal sealed class SizeTests
{
    private const double Tolerance = 0.05;

    private static readonly int[] Five = [5];
    private static readonly int[] One = [1];

    private static readonly TestCaseData[] Values =
    [
        Made("An object", static () => new object()),
        Made("A string", static () => new string('x', 1_001)),
        Made("A small string", static () => new string('x', 3)),
        Made("Boxed", static () => new object[] { 1, 2.0, 3m, Guid.Empty, 'c', (1, new string('x', 9), 2L) }),
        Made("Numbers", static () => new double[1_000]),
        Made("Bytes", static () => new byte[13]),
        Made("A 2-D array", static () => new int[31, 7]),
        Made("A 3-D array of references", static () => Filled(new object[3, 4, 5])),
        Made("An array whose indices begin at 1", static () => Array.CreateInstance(typeof(int), Five, One)),
        Made("A jagged array", static () => Enumerable.Range(0, 100).Select(static n => new long[n]).ToArray()),
        Made("Fields of all sizes", static () => new Mixed()),
        Made("Fields that fill a base type's gap", static () => new Filling()),
        Made("Fields that do not", static () => new Wide()),
        Made("A struct of few bytes among fields", static () => new WithStructs()),
        Made("Records", static () => Records(1_000)),
        Made("A dictionary", static () => Dictionary(1_009)),
        Made("A set", static () => Filled(new HashSet<string>(1_009))),
        Made("Structs with references", static () => Enumerable.Range(0, 500).Select(static n => new Pair(n, new string('p', n % 10), new Pair.Inner(new byte[8], 1))).ToArray()),
        Made("Structs without", static () => new (int, short, DateTime)[100]),
        Made("Nullable structs with references", static () => new Pair?[] { null, new Pair(1, new string('x', 100), null), null }),
        Made("A row in an object", static () => new Rows()),
        Made("Nested", static () => Nested(8)),
        Made("Text being built", static () => new StringBuilder(4_000)),
        Made("A queue", static () => Filled(new Queue<string>(500))),
        Made("Sorted", static () => new SortedDictionary<int, string> { [1] = new('a', 50), [2] = new('b', 50) }),
        Made("Immutable", static () => ImmutableArray.Create(new object(), new object())),
        Made("A task", static () => Task.FromResult(new byte[1_000])),
        Made("A stream", static () => new MemoryStream(100_000)),
        Made("A tuple of tuples", static () => Tuple.Create(Tuple.Create(new string('t', 20), 1), (2L, new object()))),
    ];

    [TestCaseSource(nameof(Values))]
    public void An_estimate_is_what_was_allocated(Func<object> make)
    {
        // The first time types are loaded.
        make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var value = make();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var estimate = SizeOf(value);
        TestContext.Out.WriteLine($"estimated {estimate}, allocated {allocated}");
        Assert.That(estimate, Is.EqualTo((double)allocated).Within(allocated * Tolerance));
    }

    [Test, NonParallelizable] // The heap is the process's.
    public void Of_collections_that_are_built_from_others_it_is_what_stays_on_the_heap()
    {
        Func<object>[] makes =
        [
            static () => Dictionary(100).ToFrozenDictionary(),
            static () => Records(100).ToImmutableList(),
            static () => Dictionary(100).ToImmutableDictionary(),
            static () => new ConcurrentDictionary<string, Record>(Dictionary(100)),
            static () => new SortedSet<string>(Dictionary(100).Keys),
            static () => new LinkedList<Record>(Records(100)),
            static () => JsonNode.Parse("[" + string.Join(',', Enumerable.Range(0, 100).Select(static n => $$"""{"n": {{n}}, "s": "text"}""")) + "]")!,
            static () => System.Xml.Linq.XElement.Parse("<a>" + string.Concat(Enumerable.Range(0, 100).Select(static n => $"<b c='{n}'>text</b>")) + "</a>"),
        ];
        foreach (var make in makes)
        {
            var (estimate, held) = (SizeOf(make()), Held(make));
            TestContext.Out.WriteLine($"{make().GetType().Name}: estimated {estimate}, on the heap {held}");
            Assert.That(estimate, Is.EqualTo((double)held).Within(held * Tolerance));
        }
    }

    [Test]
    public void A_shared_object_counts_once()
    {
        var shared = new byte[10_000];
        Assert.That(SizeOf(new[] { shared, shared, shared }), Is.EqualTo(SizeOf(shared) + SizeOf(new byte[3][])));
    }

    [Test]
    public void A_cycle_ends()
    {
        Node first = new();
        first.Next = new Node { Next = first };
        Assert.That(SizeOf(first), Is.EqualTo(2 * SizeOf(new Node())));
    }

    [Test]
    public void A_chain_of_a_million_nodes_takes_no_stack()
    {
        const int Nodes = 1_000_000;
        Node? last = null;
        for (var i = 0; i < Nodes; i++) last = new Node { Next = last };
        Assert.That(SizeOf(last), Is.EqualTo(Nodes * SizeOf(new Node())));
    }

    [Test]
    public void What_is_more_than_the_limit_is_left_out()
    {
        var one = new object();
        var many = new object[ObjectSizes.Most + 10];
        Array.Fill(many, one);
        many[^1] = new byte[1_000];
        Assert.That(SizeOf(many), Is.EqualTo(SizeOf(new object[many.Length]) + SizeOf(one)));
    }

    [Test]
    public void Numbers_are_not_looked_at_one_by_one()
    {
        const int Length = 2 * ObjectSizes.Most;
        var numbers = new double[Length];
        SizeOf(numbers);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(SizeOf(numbers), Is.EqualTo(24 + (Length * 8L)));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(10_000));
    }

    [Test]
    public void Null_is_nothing() => Assert.That((SizeOf<object?>(null), SizeOf<string?>(null), SizeOf<int?>(null), SizeOf(5)), Is.EqualTo((0L, 0L, 0L, 0L)));

    [Test]
    public void What_is_the_process_s_is_not_followed()
    {
        object[] values =
        [
            typeof(SizeTests), typeof(SizeTests).GetMethods()[0], typeof(SizeTests).Assembly, typeof(SizeTests).Module, new Action(new Large().Run), Thread.CurrentThread,
            new CultureInfo("de-DE"), TimeZoneInfo.Local, new UTF8Encoding(), new WeakReference(new byte[10_000]), new WeakReference<byte[]>(new byte[10_000]), new ManualResetEvent(false),
            TaskScheduler.Default, new CancellationTokenSource(), new Timer(static _ => { }, new byte[10_000], -1, -1), ExecutionContext.Capture()!,
            new SynchronizationContext(), StringComparer.InvariantCultureIgnoreCase, TimeProvider.System, Sites.OfInt<int>(), new ConditionalWeakTable<object, object>(),
        ];
        foreach (var value in values) Assert.That(SizeOf(value), Is.LessThan(400), value.GetType().Name);
        Assert.That(SizeOf(typeof(string)), Is.Zero);
    }

    [Test]
    public unsafe void Pointers_lead_nowhere()
    {
        var number = 1;
        Assert.That(SizeOf(new WithPointers { Number = &number, Function = &Nothing }), Is.EqualTo(32));
        Assert.That(SizeOf(new int*[10]), Is.EqualTo(24 + 80));

        static void Nothing()
        {
        }
    }

    [Test]
    public void No_code_of_a_user_s_runs()
    {
        var value = new Hostile[] { new(), new() };
        Assert.That(SizeOf(value), Is.EqualTo(SizeOf(new Hostile[2]) + (2 * (SizeOf(new byte[10]) + 24))));
        Assert.That(SizeOf((new Quiet[] { new() }, new QuietClass())), Is.GreaterThan(0));
        Assert.That(Loudness.WasHeard, Is.False);
    }

    [Test]
    public void Without_dynamic_code_the_same_is_found()
    {
        object[] values = [new Record(1, new string('n', 100), null), new Derived(), new Nest(), Tuple.Create(1, (new byte[100], 2)), new List<string>(["a", "b"])];
        foreach (var value in values)
        {
            ObjectSizes sizes = new();
            sizes.AddOwn(value);
            ReflectedLooks.Of(LeadingFields.Of(value.GetType()))(value, sizes);
            sizes.AddReferred(new object());
            Assert.That(sizes.Bytes, Is.EqualTo(SizeOf(value) + SizeOf(new object())));
        }

        var pairs = new Pair?[] { null, new Pair(1, new string('x', 100), new Pair.Inner(new byte[10], 1)) };
        ObjectSizes ofPairs = new();
        ofPairs.AddOwn(pairs);
        ReflectedLooks.Structs(pairs, ofPairs);
        ofPairs.AddReferred(new object());
        Assert.That(ofPairs.Bytes, Is.EqualTo(SizeOf(pairs) + SizeOf(new object())));
    }

    [Test]
    public void What_is_changed_meanwhile_does_no_harm()
    {
        var list = Records(1_000);
        var map = Dictionary(100);
        var stop = false;
        Thread changes = new(() =>
        {
            for (var i = 0; !Volatile.Read(ref stop); i++)
            {
                list.Add(new Record(i, "", null));
                if (list.Count > 3_000) list.RemoveRange(0, 2_500);
                map[$"{i % 500}"] = list[0];
                if (i % 1_000 == 0) map.Clear();
            }
        });
        changes.Start();
        try
        {
            for (var i = 0; i < 50; i++) Assert.That(SizeOf((list, map)), Is.GreaterThan(10_000));
        }
        finally
        {
            Volatile.Write(ref stop, true);
            changes.Join();
        }
    }

    private static TestCaseData Made(string name, Func<object> make) => new TestCaseData(make).SetArgDisplayNames(name);

    private static long SizeOf<T>(T value)
    {
        ObjectSizes sizes = new();
        sizes.AddReferred(value);
        return sizes.Bytes;
    }

    // The heap is the whole process's, and what was left there before may go at any collection: the middle one of several measurements, each after it settled.
    private static long Held(Func<object> make) => Enumerable.Range(0, 5).Select(_ => HeldOnce(make)).Order().ElementAt(2);

    // A frame of its own, so that nothing of the last measurement is alive in it.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long HeldOnce(Func<object> make)
    {
        const int Count = 200;
        var values = new object[Count];
        var before = Settled();
        for (var i = 0; i < Count; i++) values[i] = make();
        var held = Settled() - before;
        GC.KeepAlive(values);
        return held / Count;
    }

    private static long Settled()
    {
        var (last, now) = (long.MaxValue, GC.GetTotalMemory(forceFullCollection: true));
        for (var i = 0; i < 10 && last - now > 1_000; i++)
        {
            GC.WaitForPendingFinalizers();
            (last, now) = (now, GC.GetTotalMemory(forceFullCollection: true));
        }

        return now;
    }

    private static List<Record> Records(int count)
    {
        List<Record> records = new(count);
        for (var i = 0; i < count; i++) records.Add(new Record(i, new string('n', 5 + (i % 20)), i % 2 == 0 ? i : null));
        return records;
    }

    private static Dictionary<string, Record> Dictionary(int count)
    {
        Dictionary<string, Record> records = new(count);
        for (var i = 0; i < count; i++) records.Add(i.ToString("D5", CultureInfo.InvariantCulture), new Record(i, new string('x', 10), null));
        return records;
    }

    private static object Nested(int depth) => depth == 0 ? new string('x', 20) : new[] { Nested(depth - 1), Nested(depth - 1) };

    private static object Filled(object collection)
    {
        switch (collection)
        {
            case HashSet<string> set:
                for (var i = 0; i < 1_000; i++) set.Add(i.ToString("D5", CultureInfo.InvariantCulture));
                break;
            case Queue<string> queue:
                for (var i = 0; i < 500; i++) queue.Enqueue(new string('q', i));
                break;
            case object[,,] array:
                for (var i = 0; i < 3; i++) array[i, i, i] = new byte[100];
                break;
        }

        return collection;
    }
}
