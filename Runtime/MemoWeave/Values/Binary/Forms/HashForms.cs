using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Hash tables that keep the order in which they were filled.</summary>
internal sealed class DictionaryForm<TKey, TValue> : MapForm<Dictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override object ComparerOf(Dictionary<TKey, TValue> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(Dictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(Dictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override int Fill(Dictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.Length, (IEqualityComparer<TKey>)comparers[0]!);
        foreach (var (key, value) in elements) made.TryAdd(key, value);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Dictionary<TKey, TValue> made, int capacity, IEqualityComparer<TKey> comparer);
}

/// <inheritdoc cref="DictionaryForm{TKey, TValue}"/>
internal sealed class OrderedDictionaryForm<TKey, TValue> : MapForm<OrderedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override object ComparerOf(OrderedDictionary<TKey, TValue> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(OrderedDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(OrderedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override int Fill(OrderedDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.Length, (IEqualityComparer<TKey>)comparers[0]!);
        foreach (var (key, value) in elements) made.TryAdd(key, value);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(OrderedDictionary<TKey, TValue> made, int capacity, IEqualityComparer<TKey> comparer);
}

/// <inheritdoc cref="DictionaryForm{TKey, TValue}"/>
internal sealed class HashSetForm<T> : SetForm<HashSet<T>, T>
{
    /// <inheritdoc/>
    protected override object ComparerOf(HashSet<T> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override T[] ElementsOf(HashSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(HashSet<T> collection, T[] elements) => Array.TrueForAll(elements, collection.Contains);

    /// <inheritdoc/>
    protected override int Fill(HashSet<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.Length, (IEqualityComparer<T>)comparers[0]!);
        foreach (var element in elements) made.Add(element);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(HashSet<T> made, int capacity, IEqualityComparer<T> comparer);
}
