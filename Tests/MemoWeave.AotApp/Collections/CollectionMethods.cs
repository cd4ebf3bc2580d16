using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Collections;

/// <summary>Methods whose argument holds others (rules K4, K6).</summary>
internal static class CollectionMethods
{
    [Memo]
    public static string Of(List<DateTime> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<Rank> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<Rank?> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<int?> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<string?> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<(int, string)> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<List<int>> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<Money> values) => Bodies.Ran();

    [Memo]
    public static string Of(List<object?> values) => Bodies.Ran();

    [Memo]
    public static string Of(int[] values) => Bodies.Ran();

    [Memo]
    public static string Of(Rank[] values) => Bodies.Ran();

    [Memo]
    public static string Of(int?[] values) => Bodies.Ran();

    [Memo]
    public static string Of(Customer[] values) => Bodies.Ran();

    [Memo]
    public static string Of(Money[] values) => Bodies.Ran();

    [Memo]
    public static string Of(int[][] values) => Bodies.Ran();

    [Memo]
    public static string Of(int[,] values) => Bodies.Ran();

    [Memo]
    public static string Of(Point[,] values) => Bodies.Ran();

    [Memo]
    public static string Of(object?[] values) => Bodies.Ran();

    [Memo]
    public static string Of(IReadOnlyList<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(IEnumerable<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(IEnumerable<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(ICollection<string> values) => Bodies.Ran();

    [Memo]
    public static string Of(HashSet<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(HashSet<string> values) => Bodies.Ran();

    [Memo]
    public static string Of(HashSet<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(HashSet<Rank> values) => Bodies.Ran();

    [Memo]
    public static string Of(ISet<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(SortedSet<string> values) => Bodies.Ran();

    [Memo]
    public static string Of(FrozenSet<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(FrozenSet<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(ImmutableHashSet<Rank> values) => Bodies.Ran();

    [Memo]
    public static string Of(Dictionary<string, int> values) => Bodies.Ran();

    [Memo]
    public static string Of(Dictionary<int, Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(Dictionary<Rank, Money> values) => Bodies.Ran();

    [Memo]
    public static string Of(Dictionary<string, Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(Dictionary<Customer, List<Point>> values) => Bodies.Ran();

    [Memo]
    public static string Of(IReadOnlyDictionary<string, int> values) => Bodies.Ran();

    [Memo]
    public static string Of(SortedDictionary<int, Rank> values) => Bodies.Ran();

    [Memo]
    public static string Of(ConcurrentDictionary<int, string> values) => Bodies.Ran();

    [Memo]
    public static string Of(FrozenDictionary<string, Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(ImmutableDictionary<int, Money> values) => Bodies.Ran();

    [Memo]
    public static string Of(ReadOnlyDictionary<string, int> values) => Bodies.Ran();

    [Memo]
    public static string Of(ImmutableArray<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(ImmutableArray<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(ImmutableList<Money> values) => Bodies.Ran();

    [Memo]
    public static string Of(Queue<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(Stack<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(LinkedList<Rank> values) => Bodies.Ran();

    [Memo]
    public static string Of(ReadOnlyCollection<Customer> values) => Bodies.Ran();

    [Memo]
    public static string Of(ObservableCollection<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(Memory<byte> values) => Bodies.Ran();

    [Memo]
    public static string Of(ReadOnlyMemory<int> values) => Bodies.Ran();

    [Memo]
    public static string Of(ArraySegment<double> values) => Bodies.Ran();

    [Memo]
    public static string Of(ArrayList values) => Bodies.Ran();

    [Memo]
    public static string Of(Hashtable values) => Bodies.Ran();

    [Memo]
    public static string Of(KeyValuePair<Customer, int> values) => Bodies.Ran();

    [Memo]
    public static string Of((int, string) values) => Bodies.Ran();

    [Memo]
    public static string Of((Rank, int?, Guid) values) => Bodies.Ran();

    [Memo]
    public static string Of((int, int, int, int, int, int, int, int, Customer) values) => Bodies.Ran();
}
