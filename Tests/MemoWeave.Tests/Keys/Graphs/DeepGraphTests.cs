using System.Diagnostics;
using MemoWeave.Tests.Support;

namespace MemoWeave.Tests.Keys.Graphs;

/// <summary>Graphs that are deep, wide or in circles (rule K7).</summary>
[Property("rule", "K7")]
internal sealed class DeepGraphTests
{
    private const int Many = 1_000_000;

    [Test]
    public void A_chain_of_a_million_nodes_is_keyed_without_a_deep_stack() =>
        OnSmallStack(static () =>
        {
            var bytes = Canonical.Bytes(Chain(Many));
            Assert.That(Same(bytes, Chain(Many)));
            Assert.That(Same(bytes, Chain(Many, last: 7)), Is.False);
            Assert.That(Same(bytes, Chain(Many - 1)), Is.False);
        });

    [Test]
    public void A_list_that_is_linked_both_ways_is_keyed_once() =>
        OnSmallStack(static () =>
        {
            var bytes = Canonical.Bytes(Linked(Many));
            Assert.That(Same(bytes, Linked(Many)));
            var other = Linked(Many);
            other.Next!.Next!.Previous = other;
            Assert.That(Same(bytes, other), Is.False);
        });

    [Test]
    public void Dictionaries_inside_dictionaries_are_keyed_without_a_deep_stack() =>
        OnSmallStack(static () => AssertSame(Nested(100_000), Nested(100_000)));

    [Test]
    public void The_work_grows_with_the_number_of_objects()
    {
        OnSmallStack(static () =>
        {
            _ = Canonical.Bytes(Chain(1_000));
            var (small, large) = (Time(Chain(100_000)), Time(Chain(Many)));
            Assert.That(large, Is.LessThan(40 * small), "ten times the nodes");
            (small, large) = (Time(Wide(100_000)), Time(Wide(Many)));
            Assert.That(large, Is.LessThan(40 * small), "ten times the children");
        });

        static TimeSpan Time(object graph)
        {
            var begun = Stopwatch.GetTimestamp();
            _ = Canonical.Bytes(graph);
            return Stopwatch.GetElapsedTime(begun);
        }
    }

    [Test]
    public void A_list_that_contains_itself_is_keyed_by_its_shape()
    {
        AssertSame(Circle(1), Circle(1));
        Assert.That(Canonical.Bytes(Circle(1)), Is.Not.EqualTo(Canonical.Bytes(Circle(2))), "each looks the same from inside, and is another object");
    }

    [Test]
    public void Who_is_shared_is_part_of_equality()
    {
        var node = new Node { Value = 1 };
        Assert.Multiple(() =>
        {
            Assert.That(Canonical.Bytes((node, node)), Is.Not.EqualTo(Canonical.Bytes((node, new Node { Value = 1 }))));
            Assert.That(Canonical.Bytes(node, node), Is.Not.EqualTo(Canonical.Bytes(node, new Node { Value = 1 })), "across arguments");
            Assert.That(Canonical.Bytes((Array.Empty<int>(), Array.Empty<int>())), Is.EqualTo(Canonical.Bytes((Array.Empty<int>(), Other<int>()))), "nothing in an empty array can change");
            Assert.That(Canonical.Bytes(("a", "a")), Is.EqualTo(Canonical.Bytes(("a", new string('a', 1)))), "nor in a string");
        });

        static T[] Other<T>() => (T[])Array.CreateInstance(typeof(T), 0);
    }

    [Test]
    [Property("rule", "K6")]
    public void A_set_inside_a_set_ends_where_the_stack_would()
    {
        var refused = Assert.Throws<UnkeyableArgumentException>(static () => Canonical.Bytes(Sets(40)))!;
        Assert.That(refused.Message, Does.Contain("it is nested in more than 16 sets"));
        AssertSame(Sets(15), Sets(15));
    }

    [Test]
    public void What_a_key_met_is_not_kept_alive() =>
        Assert.That(Garbage.Takes(static () =>
        {
            var chain = Chain(100);
            _ = Canonical.Bytes(chain);
            return chain;
        }));

    private static void AssertSame<T>(T one, T other) => Assert.That(Same(Canonical.Bytes(one), other));

    private static bool Same<T>(byte[] bytes, T other) => bytes.AsSpan().SequenceEqual(Canonical.Bytes(other));

    private static Node Chain(int length, int last = 0)
    {
        var node = new Node { Value = last };
        for (var i = 1; i < length; i++) node = new Node { Next = node, Value = i };
        return node;
    }

    private static Twin Linked(int length)
    {
        var first = new Twin();
        for (var (node, i) = (first, 1); i < length; i++)
        {
            node.Next = new Twin { Previous = node };
            node = node.Next;
        }

        return first;
    }

    private static Dictionary<string, object?> Nested(int depth)
    {
        Dictionary<string, object?> map = [];
        for (var i = 0; i < depth; i++) map = new Dictionary<string, object?> { ["inner"] = map, ["depth"] = i };
        return map;
    }

    private static Tree<int> Wide(int count) => new() { Children = [.. Enumerable.Range(0, count).Select(static i => new Tree<int> { Value = i })] };

    private static List<object> Circle(int length)
    {
        List<object> first = [];
        var last = first;
        for (var i = 1; i < length; i++) last.Add(last = []);
        last.Add(first);
        return first;
    }

    private static HashSet<object> Sets(int depth)
    {
        HashSet<object> set = ["end"];
        for (var i = 0; i < depth; i++) set = [set];
        return set;
    }

    private static void OnSmallStack(Action test)
    {
        Exception? failure = null;
        var thread = new Thread(() => { try { test(); } catch (Exception exception) { failure = exception; } }, 512 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
    }
}
