using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Hash tables for many threads: what they show first depends on how large they have grown.</summary>
internal sealed class ConcurrentDictionaryForm<TKey, TValue> : MapForm<ConcurrentDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    private readonly Func<object, int> _buckets = Buckets.In(typeof(ConcurrentDictionary<TKey, TValue>), "_tables", "_buckets");

    /// <inheritdoc/>
    protected override object ComparerOf(ConcurrentDictionary<TKey, TValue> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(ConcurrentDictionary<TKey, TValue> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override bool FindsAll(ConcurrentDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override string? WhyNot(ConcurrentDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements, WriteRun run)
    {
        if (base.WhyNot(collection, elements, run) is { } reason) return reason;
        if (!Keys<TKey>.KeepHashes(elements.Select(static e => e.Key), collection.Comparer, run)) return Keys.ByIdentity;
        ConcurrentDictionary<TKey, TValue> again = new(-1, _buckets(collection), collection.Comparer);
        Add(again, elements);
        return elements.Select(static e => e.Key).SequenceEqual(again.Select(static e => e.Key), collection.Comparer) ? null : Keys.ByHistory;
    }

    /// <inheritdoc/>
    protected override void WriteExtra(ConcurrentDictionary<TKey, TValue> collection, WriteRun run)
    {
        run.Number((uint)_buckets(collection));
        run.Charge(8L * _buckets(collection));
    }

    /// <inheritdoc/>
    protected override int ReadExtra(ReadRun run)
    {
        var buckets = run.Number();
        run.Charge(8L * buckets);
        return (int)buckets;
    }

    /// <inheritdoc/>
    protected override int Fill(ConcurrentDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Construct(made, -1, extra, (IEqualityComparer<TKey>)comparers[0]!);
        Add(made, elements);
        return made.Count;
    }

    // What was put in last shows first.
    private static void Add(ConcurrentDictionary<TKey, TValue> map, KeyValuePair<TKey, TValue>[] elements)
    {
        for (var i = elements.Length - 1; i >= 0; i--) map.TryAdd(elements[i].Key, elements[i].Value);
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(ConcurrentDictionary<TKey, TValue> made, int concurrencyLevel, int capacity, IEqualityComparer<TKey> comparer);
}

/// <summary>The hash table without type parameters.</summary>
internal sealed class HashtableForm : MapForm<Hashtable, object, object?>
{
    private static readonly ComparersOf Comparer = ComparersOf.Type(typeof(Hashtable));
    private readonly Func<object, int> _buckets = Buckets.In(typeof(Hashtable), "_buckets");

    /// <inheritdoc/>
    protected override object? ComparerOf(Hashtable collection, int index) => Comparer.Get(collection, 0);

    /// <inheritdoc/>
    protected override KeyValuePair<object, object?>[] ElementsOf(Hashtable collection) => [.. collection.Cast<DictionaryEntry>().Select(static e => KeyValuePair.Create(e.Key, e.Value))];

    /// <inheritdoc/>
    protected override bool FindsAll(Hashtable collection, KeyValuePair<object, object?>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override string? WhyNot(Hashtable collection, KeyValuePair<object, object?>[] elements, WriteRun run)
    {
        if (base.WhyNot(collection, elements, run) is { } reason) return reason;
        var own = (IEqualityComparer?)ComparerOf(collection, 0);
        var comparer = own is null ? EqualityComparer<object>.Default : EqualityComparer<object>.Create(own.Equals, own.GetHashCode);
        if (!Keys<object>.KeepHashes(elements.Select(static e => e.Key), comparer, run)) return Keys.ByIdentity;
        Hashtable again = new(CapacityFor(_buckets(collection)), own);
        Add(again, elements);
        return ElementsOf(again).Select(static e => e.Key).SequenceEqual(elements.Select(static e => e.Key), comparer) ? null : Keys.ByHistory;
    }

    /// <inheritdoc/>
    protected override void WriteExtra(Hashtable collection, WriteRun run)
    {
        run.Number((uint)_buckets(collection));
        run.Charge(24L * _buckets(collection));
    }

    /// <inheritdoc/>
    protected override int ReadExtra(ReadRun run)
    {
        var buckets = run.Number();
        run.Charge(24L * buckets);
        return (int)buckets;
    }

    /// <inheritdoc/>
    protected override int Fill(Hashtable made, KeyValuePair<object, object?>[] elements, object?[] comparers, int extra)
    {
        Construct(made, CapacityFor(extra), (IEqualityComparer?)comparers[0]);
        Add(made, elements);
        return made.Count;
    }

    // It fills a part of its room.
    private static int CapacityFor(int buckets) => (int)(buckets * 0.72);

    private static void Add(Hashtable map, KeyValuePair<object, object?>[] elements)
    {
        foreach (var (key, value) in elements) map[key] = value;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Hashtable made, int capacity, IEqualityComparer? comparer);
}

/// <summary>How much room a hash table has, which shows in the order of its elements.</summary>
internal static class Buckets
{
    private const int Fresh = 31;

    /// <summary>What tells it, by fields one in the other, the last of which is an array.</summary>
    public static Func<object, int> In(Type type, params string[] names) => table =>
    {
        object? part = table;
        foreach (var name in names) part = part is null ? null : FieldShapes.Instance(part == table ? type : part.GetType()).FirstOrDefault(f => f.Name == name)?.GetValue(part);
        return part is Array { Length: var length } ? length : Fresh;
    };
}
