#pragma warning disable CA1812, CS0169, CS0649, CA1823, IDE0044, IDE0051, IDE0052, CA1051, CA1814, CS0414 // The generator makes and fills all of these by reflection.

using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;

namespace MemoWeave.Tests.Keys.Graphs;

internal enum Colour
{
    Red,
    Green,
}

[Flags]
internal enum Marks : byte
{
    None = 0,
    First = 1,
    Second = 2,
}

internal interface IPart;

internal sealed record Flat(int Number, string? Text, bool Flag, double Value, Colour Colour);

internal sealed record Times(DateTime At, DateTimeOffset There, TimeSpan Long, DateOnly Day, TimeOnly Clock);

internal sealed record Numbers(byte Tiny, sbyte Signed, short Short, ushort Positive, uint Wide, long Long, ulong Huge, Int128 Larger, BigInteger Any, decimal Money, float Single, Half Half);

internal sealed record Names(Guid Id, Uri? Address, Version? Version, Type? Type, char Letter, Rune Rune) : IPart;

internal readonly record struct Point(int X, int Y) : IPart;

internal readonly record struct Labelled(string? Label, Point Where);

internal readonly record struct Key(int Number, string? Text);

internal struct Mutable
{
    public int Count;
    private List<int>? _numbers;
}

internal struct Holder<T>
{
    private T? _value;
    public Colour? Colour;
}

[InlineArray(3)]
internal struct Three
{
    private int _first;
}

[InlineArray(2)]
internal struct TwoTexts
{
    private string? _first;
}

internal unsafe struct Buffer
{
    public fixed byte Bytes[5];
    public int Length;
}

internal abstract class Animal : IPart
{
    private int _age;
    private protected string? Sound;
}

internal class Dog : Animal
{
    private int _age;
    public Animal? Friend;
}

internal sealed class Puppy : Dog
{
    private int _age;
}

internal sealed class Cat : Animal
{
    public Dog? Enemy;
    public IPart? Toy;
}

internal record Shape(string? Name) : IPart;

internal record Round(string? Name, double Radius) : Shape(Name);

internal sealed record Ring(string? Name, double Radius, double Inner) : Round(Name, Radius);

internal sealed class Node
{
    public int Value;
    public Node? Next;
}

internal sealed class Twin
{
    public Twin? Previous;
    public Twin? Next;
    private string? _name;
}

internal sealed class Tree<T>
{
    public T? Value;
    public List<Tree<T>?>? Children;
}

internal sealed class Graph
{
    public Dictionary<string, Graph?>? Edges;
    public int Weight;
}

internal sealed class Box<T>
{
    private T? _content;
}

internal class Pair<TFirst, TSecond>
{
    private TFirst? _first;
    private TSecond? _second;
}

internal sealed class Triple<T> : Pair<T, List<T>>
{
    private T? _first;
}

internal sealed class Anything
{
    public object? First;
    public object? Second;
}

internal sealed class Listing
{
    public int[]? Numbers;
    public string?[]? Texts;
    public List<double>? Values;
    public IReadOnlyList<int>? Interface;
    public IEnumerable<string?>? Sequence;
}

internal sealed class Grids
{
    public int[,]? Plane;
    public string?[,,]? Space;
    public int[]?[]? Jagged;
    public Point[]? Points;
}

internal sealed class Kept
{
    public ImmutableArray<int> Array;
    public ImmutableList<string?>? List;
    public ImmutableDictionary<string, int>? Map;
    public ImmutableHashSet<int>? Set;
}

internal sealed class Queues
{
    public Queue<int>? Queue;
    public Stack<string?>? Stack;
    public LinkedList<Point>? Linked;
    public ReadOnlyCollection<int>? ReadOnly;
    public ObservableCollection<string?>? Watched;
}

internal sealed class Maps
{
    public Dictionary<int, string?>? ByNumber;
    public Dictionary<string, Node?>? Nodes;
    public SortedDictionary<string, int>? Sorted;
    public IReadOnlyDictionary<string, object?>? Open;
    public SortedList<int, Flat?>? List;
}

internal sealed class ObjectMaps
{
    public Dictionary<Key, int>? ByStruct;
    public Dictionary<Flat, Node?>? ByRecord;
    public Dictionary<Node, Point>? ByReference;
}

internal sealed class Sets
{
    public HashSet<int>? Numbers;
    public HashSet<string>? Texts;
    public HashSet<Key>? Keys;
    public HashSet<Flat>? Records;
    public HashSet<Node>? Nodes;
    public SortedSet<int>? Sorted;
}

internal sealed class CaseBlind
{
    public Dictionary<string, int> Map = new(StringComparer.OrdinalIgnoreCase);
    public HashSet<string> Set = new(StringComparer.Ordinal);
}

internal sealed class Tags : List<string?>
{
    private string? _owner;
}

internal sealed class Register : Dictionary<string, Point>
{
    public int Number;
}

internal sealed class Tupled
{
    public (int Number, string? Text) Pair;
    public Tuple<int, string?>? Reference;
    public (Point, Colour, (byte, Node?)) Nested;
    public KeyValuePair<string, int> Entry;
    public KeyValuePair<int, List<int>?>? Optional;
}

internal sealed class Optional
{
    public int? Number;
    public Point? Point;
    public Colour? Colour;
    public DateTime? Time;
    public Marks Marks;
    public Marks?[]? All;
}

internal sealed class Marked
{
    public int Counts;

    [NotKey]
    public int Ignored;

    [NotKey]
    public string? AlsoIgnored { get; set; }

    public CancellationToken Token;
    public IProgress<int>? Progress;
}

internal sealed record MarkedRecord(int Counts, [NotKey] string? Trace, [property: NotKey] int Attempt);

internal sealed class Structs
{
    public Mutable Mutable;
    public Holder<int> Number;
    public Holder<Node> Node;
    public Labelled Label;
    public Three Inline;
    public TwoTexts Texts;
    public Buffer Fixed;
}

internal sealed class Rows
{
    public Memory<int> Memory;
    public ReadOnlyMemory<char> Letters;
    public ArraySegment<int> Segment;
}

internal sealed class Recursive<T>
    where T : class
{
    public Recursive<T>? Inner;
    public T? Value;
    public Recursive<Box<int>>? Other;
}

internal static class GraphTypes
{
    /// <summary>Every type that graphs begin with.</summary>
    public static IReadOnlyList<Type> All { get; } =
    [
        typeof(Flat), typeof(Times), typeof(Numbers), typeof(Names), typeof(Point), typeof(Labelled), typeof(Key), typeof(Mutable), typeof(Holder<int>), typeof(Holder<string>), typeof(Holder<Node>),
        typeof(Three), typeof(TwoTexts), typeof(Buffer), typeof(Animal), typeof(Dog), typeof(Puppy), typeof(Cat), typeof(Shape), typeof(Round), typeof(Ring), typeof(Node), typeof(Twin),
        typeof(Tree<int>), typeof(Tree<string>), typeof(Tree<Point>), typeof(Tree<Animal>), typeof(Graph), typeof(Box<int>), typeof(Box<string>), typeof(Box<Node>), typeof(Box<Box<int>>), typeof(Pair<int, string>), typeof(Pair<Node, Node>),
        typeof(Pair<object, List<Node>>), typeof(Triple<int>), typeof(Triple<Node>), typeof(Anything), typeof(Listing), typeof(Grids), typeof(Kept), typeof(Queues), typeof(Maps), typeof(ObjectMaps), typeof(Sets), typeof(CaseBlind), typeof(Tags),
        typeof(Register), typeof(Tupled), typeof(Optional), typeof(Marked), typeof(MarkedRecord), typeof(Structs), typeof(Rows), typeof(Recursive<Node>), typeof(Recursive<string>), typeof(IPart), typeof(object),
        typeof(Node[]), typeof(List<Node>), typeof(Dictionary<string, Node>), typeof(HashSet<Node>), typeof(Dictionary<string, List<Node>>), typeof((Node, Node)), typeof(object[]), typeof(List<object>), typeof(IReadOnlyList<IPart>), typeof(Colour?), typeof(Point?),
    ];

    /// <summary>What stands in for a type that has no values of its own.</summary>
    public static IReadOnlyList<Type> Concrete { get; } = [.. All.Where(static t => !t.IsAbstract && t != typeof(object) && Nullable.GetUnderlyingType(t) is null), typeof(int), typeof(string), typeof(double), typeof(Colour), typeof(List<int>), typeof(int[])];
}
