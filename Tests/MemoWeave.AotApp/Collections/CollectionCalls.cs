using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Collections;

/// <summary>Collections of numbers, enums, nullables, objects and structs, in order and without one.</summary>
internal sealed class CollectionCalls(CallReport report)
{
    private static readonly Customer Ann = new("Ann", new Address("Main Street", 1));
    private static readonly Customer Bob = new("Bob", new Address("Main Street", 2));
    private static readonly Money One = new(1, "EUR");
    private static readonly Money Two = new(2, "EUR");

    public void Run()
    {
        report.Section("collections");
        Lists();
        Arrays();
        Sets();
        Maps();
        Others();
    }

    private void Lists()
    {
        Show<List<DateTime>>(CollectionMethods.Of, () => [DateTime.UnixEpoch, default], () => [default, DateTime.UnixEpoch]);
        Show<List<Rank>>(CollectionMethods.Of, () => [Rank.Gold, Rank.Silver], () => [Rank.Silver, Rank.Gold]);
        Show<List<Rank?>>(CollectionMethods.Of, () => [Rank.None, null], () => [null, Rank.None]);
        Show<List<int?>>(CollectionMethods.Of, () => [0, null], () => [null, 0]);
        Show<List<string?>>(CollectionMethods.Of, () => ["a,b", null], () => ["a", "b"]);
        Show<List<(int, string)>>(CollectionMethods.Of, () => [(1, "a"), (2, "b")], () => [(1, "b"), (2, "a")]);
        Show<List<List<int>>>(CollectionMethods.Of, () => [[1], [2, 3]], () => [[1, 2], [3]]);
        Show<List<Customer>>(CollectionMethods.Of, () => [Ann with { }, Bob with { }], () => [Bob with { }, Ann with { }]);
        Show<List<Money>>(CollectionMethods.Of, () => [One, Two], () => [Two, One]);
        Show<List<object?>>(CollectionMethods.Of, () => [1, "a", Rank.Gold, Ann with { }, null], () => [1L, "a", Rank.Gold, Ann with { }, null]);
    }

    private void Arrays()
    {
        Show<int[]>(CollectionMethods.Of, () => [1, 2], () => [2, 1]);
        Show<Rank[]>(CollectionMethods.Of, () => [Rank.Gold, Rank.Silver], () => [Rank.Silver, Rank.Gold]);
        Show<int?[]>(CollectionMethods.Of, () => [0, null], () => [null, 0]);
        Show<Customer[]>(CollectionMethods.Of, () => [Ann with { }, Bob with { }], () => [Bob with { }, Ann with { }]);
        Show<Money[]>(CollectionMethods.Of, () => [One, Two], () => [Two, One]);
        Show<int[][]>(CollectionMethods.Of, () => [[1], [2, 3]], () => [[1, 2], [3]]);
        Show(CollectionMethods.Of, () => new[,] { { 1, 2, 3, 4 } }, () => new[,] { { 1, 2 }, { 3, 4 } });
        Show(CollectionMethods.Of, () => new Point[1, 2], () => new Point[2, 1]);
        Show<object?[]>(CollectionMethods.Of, () => [1, null, One], () => [1, null, Two]);
    }

    private void Sets()
    {
        Show<HashSet<int>>(CollectionMethods.Of, () => [1, 2], () => [2, 3]);
        Show<HashSet<string>>(CollectionMethods.Of, () => ["a", "b"], () => new(["a", "b"], StringComparer.OrdinalIgnoreCase));
        Show<HashSet<Customer>>(CollectionMethods.Of, () => [Ann with { }, Bob with { }], () => [Ann with { }]);
        Show<HashSet<Rank>>(CollectionMethods.Of, () => [Rank.Gold, Rank.Silver], () => [Rank.Gold, Rank.None]);
        Show<ISet<int>>(CollectionMethods.Of, () => new HashSet<int> { 1, 2 }, () => new SortedSet<int> { 1, 2 });
        Show<SortedSet<string>>(CollectionMethods.Of, () => new(StringComparer.Ordinal) { "b", "a" }, () => new(StringComparer.Ordinal) { "b", "c" });
        Show(CollectionMethods.Of, () => FrozenSet.ToFrozenSet([1, 2, 3]), () => FrozenSet.ToFrozenSet([1, 2, 4]));
        Show(CollectionMethods.Of, () => FrozenSet.ToFrozenSet([Ann with { }]), () => FrozenSet.ToFrozenSet([Bob with { }]));
        Show<ImmutableHashSet<Rank>>(CollectionMethods.Of, () => [Rank.Gold], () => [Rank.Silver]);
    }

    private void Maps()
    {
        Show(CollectionMethods.Of, () => new Dictionary<string, int> { ["a"] = 1, ["b"] = 2 }, () => new Dictionary<string, int> { ["a"] = 2, ["b"] = 1 });
        Show(CollectionMethods.Of, () => new Dictionary<int, Customer> { [1] = Ann with { } }, () => new Dictionary<int, Customer> { [1] = Bob with { } });
        Show(CollectionMethods.Of, () => new Dictionary<Rank, Money> { [Rank.Gold] = One }, () => new Dictionary<Rank, Money> { [Rank.Gold] = Two });
        Show(CollectionMethods.Of, () => new Dictionary<string, Customer> { ["a"] = Ann with { } }, () => new Dictionary<string, Customer> { ["a"] = Bob with { } });
        Show(CollectionMethods.Of, () => new Dictionary<Customer, List<Point>> { [Ann with { }] = [default] }, () => new Dictionary<Customer, List<Point>> { [Ann with { }] = [] });
        Show<IReadOnlyDictionary<string, int>>(CollectionMethods.Of, () => new Dictionary<string, int> { ["a"] = 1 }, () => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 });
        Show(CollectionMethods.Of, () => new SortedDictionary<int, Rank> { [2] = Rank.Gold, [1] = Rank.None }, () => new SortedDictionary<int, Rank> { [1] = Rank.Gold, [2] = Rank.None });
        Show(CollectionMethods.Of, () => new ConcurrentDictionary<int, string> { [1] = "a" }, () => new ConcurrentDictionary<int, string> { [1] = "b" });
        Show(CollectionMethods.Of, () => FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("a", Ann)]), () => FrozenDictionary.ToFrozenDictionary([KeyValuePair.Create("a", Bob)]));
        Show(CollectionMethods.Of, () => ImmutableDictionary.CreateRange([KeyValuePair.Create(1, One)]), () => ImmutableDictionary.CreateRange([KeyValuePair.Create(1, Two)]));
        Show(CollectionMethods.Of, () => new Dictionary<string, int> { ["a"] = 1 }.AsReadOnly(), () => new Dictionary<string, int> { ["a"] = 2 }.AsReadOnly());
    }

    private void Others()
    {
        Show<IReadOnlyList<int>>(CollectionMethods.Of, () => [1, 2], () => [2, 1]);
        Show<IEnumerable<int>>(CollectionMethods.Of, () => new List<int> { 1, 2 }, () => new[] { 1, 2 });
        Show<IEnumerable<Customer>>(CollectionMethods.Of, () => new List<Customer> { Ann with { } }, () => new List<Customer> { Bob with { } });
        Show<ICollection<string>>(CollectionMethods.Of, () => new List<string> { "a" }, () => new LinkedList<string>(["a"]));
        Show<ImmutableArray<int>>(CollectionMethods.Of, () => [1, 2], () => default);
        Show<ImmutableArray<Customer>>(CollectionMethods.Of, () => [Ann with { }], () => [Bob with { }]);
        Show<ImmutableList<Money>>(CollectionMethods.Of, () => [One], () => [Two]);
        Show(CollectionMethods.Of, () => new Queue<int>([1, 2]), () => new Queue<int>([2, 1]));
        Show(CollectionMethods.Of, () => new Stack<Customer>([Ann with { }]), () => new Stack<Customer>([Bob with { }]));
        Show(CollectionMethods.Of, () => new LinkedList<Rank>([Rank.Gold]), () => new LinkedList<Rank>([Rank.None]));
        Show(CollectionMethods.Of, () => new ReadOnlyCollection<Customer>([Ann with { }]), () => new ReadOnlyCollection<Customer>([Bob with { }]));
        Show(CollectionMethods.Of, () => new ObservableCollection<int> { 1 }, () => new ObservableCollection<int> { 2 });
        Show(CollectionMethods.Of, () => new Memory<byte>([1, 2, 3], 1, 2), () => new Memory<byte>([1, 2, 3], 0, 2));
        Show(CollectionMethods.Of, () => new ReadOnlyMemory<int>([1, 2]), () => new ReadOnlyMemory<int>([2, 1]));
        Show(CollectionMethods.Of, () => new ArraySegment<double>([1, 2, 3], 1, 2), () => new ArraySegment<double>([1, 2, 3], 0, 2));
        Show(CollectionMethods.Of, () => new ArrayList { 1, "a", Ann with { } }, () => new ArrayList { 1, "a", Bob with { } });
        Show(CollectionMethods.Of, () => new Hashtable { ["a"] = 1 }, () => new Hashtable { ["a"] = 2L });
        Show(CollectionMethods.Of, () => KeyValuePair.Create(Ann with { }, 1), () => KeyValuePair.Create(Ann with { }, 2));
        Show(CollectionMethods.Of, () => (1, "a"), () => (1, "b"));
        Show(CollectionMethods.Of, () => (Rank.Gold, (int?)1, Guid.Empty), () => (Rank.Gold, (int?)null, Guid.Empty));
        Show(CollectionMethods.Of, () => (1, 2, 3, 4, 5, 6, 7, 8, Ann with { }), () => (1, 2, 3, 4, 5, 6, 7, 8, Bob with { }));
    }

    private void Show<T>(Func<T, string> call, Func<T> equal, Func<T> other) => report.Key(typeof(T).ToString(), call, equal, other);
}
