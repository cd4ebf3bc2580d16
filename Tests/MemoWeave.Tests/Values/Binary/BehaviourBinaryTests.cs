using System.Buffers;
using System.Collections.Frozen;
using MemoWeave.Keys;
using MemoWeave.Tests.Keys.Graphs;
using MemoWeave.Values;
using MemoWeave.Values.Binary;

namespace MemoWeave.Tests.Values.Binary;

/// <summary>What the binary form is beside exact (rules V3, V6, V9).</summary>
[Property("rule", "V3")]
internal sealed class BehaviourBinaryTests
{
    private const int Many = 1_000_000;

    [OneTimeSetUp]
    public void Root() => Rooting.Make();

    [Test]
    public void No_constructor_runs()
    {
        var value = new NoConstructor(1);
        NoConstructor.Runs = 0;
        Assert.That(Back(value).Numbers, Is.EqualTo(value.Numbers));
        Assert.That(NoConstructor.Runs, Is.Zero);
    }

    [Test]
    public void No_method_of_a_collection_is_called_back()
    {
        Watchful value = [1, 2];
        Watchful.Calls = 0;
        Assert.That(Back(value), Is.EqualTo(value));
        Assert.That(Watchful.Calls, Is.Zero);
    }

    [Test]
    public void A_chain_of_a_million_does_not_overflow_the_stack()
    {
        Node? chain = null;
        for (var i = 0; i < Many; i++) chain = new Node { Value = i, Next = chain };
        var read = Back(chain);
        for (var i = Many - 1; i >= 0; i--, read = read.Next) Assert.That(read!.Value, Is.EqualTo(i));
        Assert.That(read, Is.Null);
    }

    [Test]
    public void A_small_stack_is_enough()
    {
        object chain = "end";
        for (var i = 0; i < 100_000; i++) chain = (i % 4) switch { 0 => new List<object> { chain }, 1 => (1, chain), 2 => new KeyValuePair<int, object>(1, chain), _ => System.Collections.Immutable.ImmutableList.Create(chain) };
        var isSame = false;
        Thread thread = new(() => isSame = ExactComparison.Find(chain, Back(chain)) is null, maxStackSize: 256 << 10);
        thread.Start();
        thread.Join();
        Assert.That(isSame);
    }

    [Test]
    public void A_chain_of_a_million_lists_and_maps_does_not_overflow_the_stack()
    {
        object chain = "end";
        for (var i = 0; i < Many; i++) chain = (i % 3) switch { 0 => new List<object> { chain }, 1 => new object[] { chain }, _ => new Dictionary<int, object> { [1] = chain } };
        var read = Back(chain);
        for (var i = Many - 1; i >= 0; i--) read = (i % 3) switch { 0 => ((List<object>)read)[0], 1 => ((object[])read)[0], _ => ((Dictionary<int, object>)read)[1] };
        Assert.That(read, Is.EqualTo("end"));
    }

    [Test]
    public void Keys_that_hash_by_who_they_are_are_found_in_what_is_read()
    {
        IdentityKey one = new() { Number = 1 };
        var read = Back(new Dictionary<IdentityKey, IdentityKey> { [one] = one, [new() { Number = 2 }] = one });
        Assert.That(read.All(entry => read[entry.Key] == entry.Value));
        Assert.That(read.Keys.First(), Is.SameAs(read.Values.First()));
    }

    [Test]
    public void A_frozen_map_finds_its_keys_or_is_refused()
    {
        // The hash of a key is that of what the map is in, which is read after it.
        RootedTypes.Add(typeof(OuterKey));
        Outer outer = new() { Number = 77 };
        outer.Map = Enumerable.Range(0, 20).Select(static i => new Outer { Number = i }).Append(outer).ToDictionary(static o => new OuterKey { Of = o }, static o => o.Number).ToFrozenDictionary();
        Assert.That(ValueCodec<Outer>.TryWrite(outer, new ArrayBufferWriter<byte>())?.Path, Is.EqualTo("Outer.Map"));
        Outer other = new() { Map = Enumerable.Range(0, 20).ToDictionary(static i => new OuterKey { Of = new Outer { Number = i } }, static i => i).ToFrozenDictionary() };
        var read = Back(other);
        Assert.That(read.Map!.Keys.All(read.Map.ContainsKey) && read.Map.ContainsKey(new OuterKey { Of = new Outer { Number = 3 } }));
    }

    [Test]
    public void Keys_that_lead_to_each_other_are_looked_at_once()
    {
        Outer[] all = [.. Enumerable.Range(0, 300).Select(static i => new Outer { Number = i })];
        foreach (var outer in all) outer.Map = all.ToDictionary(static o => new OuterKey { Of = o }, static o => o.Number).ToFrozenDictionary();
        RootedTypes.Add(typeof(OuterKey));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.That(ValueCodec<Outer[]>.TryWrite(all, new ArrayBufferWriter<byte>()), Is.Not.Null);
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }

    [Test]
    public void Both_parts_of_a_segment_are_of_one_array()
    {
        int[] shared = [1, 2, 3];
        var (left, right) = Back((new ArraySegment<int>(shared, 0, 2), new Memory<int>(shared, 1, 2)));
        left.Array![1] = 7;
        Assert.That(right.Span[0], Is.EqualTo(7));
    }

    [Test]
    [Property("rule", "V9")]
    public void A_result_and_its_out_values_are_one_graph()
    {
        List<int> list = [1];
        var (one, other, none) = Back((list, (object)list, (string?)null));
        Assert.That(one, Is.SameAs(other));
        Assert.That(none, Is.Null);
    }

    [Test]
    [Property("rule", "V6")]
    public void Nothing_is_a_value()
    {
        Assert.That(Back<string?>(null), Is.Null);
        Assert.That(Back<Node?>(null), Is.Null);
        Assert.That(Back<int?>(null), Is.Null);
        Assert.That(Back(default(Holding)).List, Is.Null);
    }

    [Test]
    public void Several_values_stand_one_after_the_other()
    {
        ArrayBufferWriter<byte> target = new();
        Assert.That(ValueCodec<int>.TryWrite(1, target), Is.Null);
        Assert.That(ValueCodec<string>.TryWrite("two", target), Is.Null);
        Assert.That(ValueCodec<List<int>>.TryWrite([3], target), Is.Null);
        var rest = target.WrittenSpan;
        Assert.That(ValueCodec<int>.TryReadNext(ref rest, out var one) && one == 1);
        Assert.That(ValueCodec<int>.TryReadNext(ref rest, out _), Is.False, "a text is no number");
        Assert.That(ValueCodec<string>.TryReadNext(ref rest, out var two) && two == "two");
        Assert.That(ValueCodec<List<int>>.TryReadNext(ref rest, out var three) && three[0] == 3);
        Assert.That(rest.IsEmpty);
    }

    [Test]
    public void Values_are_written_and_read_by_many_threads_at_once() =>
        Parallel.For(0, 2_000, static i =>
        {
            List<object> value = [i, "text " + i, new OpenRecord(i, "a"), new Dictionary<string, int> { ["a"] = i }];
            if (ExactComparison.Find(value, Back(value)) is { } difference) Assert.Fail(difference.ToString());
        });

    private sealed class Outer
    {
        public FrozenDictionary<OuterKey, int>? Map { get; set; }

        public int Number { get; set; }
    }

    private sealed class OuterKey
    {
        public Outer? Of { get; set; }

        public override bool Equals(object? obj) => obj is OuterKey other && other.Of?.Number == Of?.Number;

        public override int GetHashCode() => Of?.Number ?? 0;
    }

    private static T Back<T>(T value)
    {
        ArrayBufferWriter<byte> target = new();
        Assert.That(ValueCodec<T>.TryWrite(value, target), Is.Null);
        Assert.That(ValueCodec<T>.TryRead(target.WrittenSpan, out var read), "it is read");
        return read;
    }
}
