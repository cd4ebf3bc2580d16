#pragma warning disable CA1051, CA1711, CA1812, CA1822, CA1852, CA2227, CS0169, CS0414, CS0649, IDE0044, IDE0051, IDE0052 // Shapes that users write.

using System.Collections;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Tests.Values;

internal sealed class PrivateState
{
    private readonly List<int> _numbers = [1, 2];
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase) { ["a"] = 1 };
    private int _count = 7;

    public IReadOnlyList<int> Numbers => _numbers;

    public Dictionary<string, int> ByName => _byName;

    public int Count => _count;

    public void Add(int number) => (_count, _) = (_count + 1, number);
}

internal sealed class NoConstructor
{
    public static int Runs;

    public NoConstructor(int number)
    {
        Runs++;
        Numbers = [number];
    }

    public int[] Numbers { get; }
}

internal class BaseRow
{
    private readonly int[] _hidden = [1];

    public int[] Hidden => _hidden;
}

internal sealed class DerivedRow : BaseRow
{
    private readonly int[] _hidden = [2];

    public int[] Own => _hidden;
}

internal record OpenRecord(int Number, string? Text);

internal sealed record MutableRecord(int Number)
{
    public List<string> Names { get; set; } = [];
}

internal struct Counter : ICounter
{
    private int _count;

    public readonly int Count => _count;

    public void Increment() => _count++;
}

internal interface ICounter
{
    int Count { get; }

    void Increment();
}

internal struct Holding
{
    public List<int>? List;
    public (int[]? Array, object? Any) Pair;
}

[InlineArray(3)]
internal struct ThreeLists
{
    private List<int>? _first;
}

[InlineArray(2)]
internal struct TwoHoldings
{
    private Holding _first;
}

internal sealed class Inline
{
    public ThreeLists Lists;
    public TwoHoldings Holdings;
}

internal unsafe struct FixedBytes
{
    public fixed byte Bytes[4];
    public int Length;
}

internal sealed class OwnedList : List<string>
{
    public int[] Marks = [3];
}

internal sealed class OwnedMap() : Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase)
{
    public string? Owner;
}

internal sealed class Keyed : KeyedCollection<string, OpenRecord>
{
    public Keyed()
        : base(StringComparer.OrdinalIgnoreCase, dictionaryCreationThreshold: 0)
    {
    }

    protected override string GetKeyForItem(OpenRecord item) => item.Text!;
}

/// <summary>Calls back when elements come in, which a copy must not.</summary>
internal sealed class Watchful : Collection<int>
{
    public static int Calls;

    protected override void InsertItem(int index, int item)
    {
        Calls++;
        base.InsertItem(index, item);
    }
}

internal sealed class ModuloComparer(int modulus) : IEqualityComparer<int>, IComparer<int>
{
    public int Modulus { get; set; } = modulus;

    public bool Equals(int x, int y) => x % Modulus == y % Modulus;

    public int GetHashCode(int obj) => obj % Modulus;

    public int Compare(int x, int y) => (x % Modulus).CompareTo(y % Modulus);
}

internal sealed class IdentityKey
{
    public int Number;
}

internal sealed class ContentKey
{
    public int Number;

    public override bool Equals(object? obj) => obj is ContentKey other && other.Number == Number;

    public override int GetHashCode() => Number;
}

internal sealed class FailingKey
{
    public static bool Fails;

    public int Number;

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => Fails ? throw new InvalidOperationException("no hash") : 1;
}

internal sealed class Locked
{
    private readonly object _lock = new();

    public object Lock => _lock;

    public List<int> Numbers { get; } = [1];
}

internal sealed class Report
{
    public List<ReportRow?> Rows { get; } = [];

    public Dictionary<string, object?> ByName { get; } = [];

    public (int Number, object? Content) Pair;

    public object?[,]? Plane;
}

internal class ReportRow
{
    public object? Handle { get; set; }

    public KeyValuePair<string, object?> Entry;
}

internal sealed class Disposable : IDisposable
{
    public int[] Numbers = [1];

    public void Dispose()
    {
    }
}

internal sealed class Finalized
{
    public int[] Numbers = [1];

    ~Finalized() => Numbers = [];
}

internal sealed unsafe class WithPointer
{
    public byte* Bytes;
}

internal sealed class TokenHolder
{
    public CancellationToken Token;
}

internal sealed class Countless : IEnumerable<int>
{
    public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, 3).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
