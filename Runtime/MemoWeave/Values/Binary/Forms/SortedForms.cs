using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Sorted sets.</summary>
internal sealed class SortedSetForm<T> : SetForm<SortedSet<T>, T>
{
    /// <inheritdoc/>
    protected override object ComparerOf(SortedSet<T> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override T[] ElementsOf(SortedSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(SortedSet<T> collection, T[] elements) => Sorted.IsSo(elements, collection.Comparer);

    /// <inheritdoc/>
    protected override int Fill(SortedSet<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, (IComparer<T>)comparers[0]!);
        foreach (var element in elements) made.Add(element);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(SortedSet<T> made, IComparer<T> comparer);
}

/// <summary>Sorted maps.</summary>
internal sealed class SortedDictionaryForm<TKey, TValue> : MapForm<SortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override object ComparerOf(SortedDictionary<TKey, TValue> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(SortedDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(SortedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Sorted.IsSo([.. collection.Keys], collection.Comparer);

    /// <inheritdoc/>
    protected override int Fill(SortedDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Construct(made, (IComparer<TKey>)comparers[0]!);
        foreach (var (key, value) in elements) made.Add(key, value);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(SortedDictionary<TKey, TValue> made, IComparer<TKey> comparer);
}

/// <inheritdoc cref="SortedDictionaryForm{TKey, TValue}"/>
internal sealed class SortedListForm<TKey, TValue> : MapForm<SortedList<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override object ComparerOf(SortedList<TKey, TValue> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(SortedList<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(SortedList<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Sorted.IsSo([.. collection.Keys], collection.Comparer);

    /// <inheritdoc/>
    protected override int Fill(SortedList<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.Length, (IComparer<TKey>)comparers[0]!);
        foreach (var (key, value) in elements) made.Add(key, value);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(SortedList<TKey, TValue> made, int capacity, IComparer<TKey> comparer);
}

/// <summary>Queues by priority: a heap stays as it is when it is made of itself.</summary>
internal sealed class PriorityQueueForm<T, TPriority> : ElementsForm<PriorityQueue<T, TPriority>, (T Element, TPriority Priority)>
{
    /// <inheritdoc/>
    protected override int Comparers => 1;

    /// <inheritdoc/>
    protected override bool IsKeyed => !Keys<TPriority>.AreWhole;

    /// <inheritdoc/>
    protected override object ComparerOf(PriorityQueue<T, TPriority> collection, int index) => collection.Comparer;

    /// <inheritdoc/>
    protected override (T Element, TPriority Priority)[] ElementsOf(PriorityQueue<T, TPriority> collection) => [.. collection.UnorderedItems];

    /// <inheritdoc/>
    protected override int Fill(PriorityQueue<T, TPriority> made, (T Element, TPriority Priority)[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements, (IComparer<TPriority>)comparers[0]!);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(PriorityQueue<T, TPriority> made, IEnumerable<(T Element, TPriority Priority)> items, IComparer<TPriority> comparer);
}

/// <summary>Whether things are in order.</summary>
internal static class Sorted
{
    /// <summary>Whether each comes after the one before it.</summary>
    public static bool IsSo<T>(T[] elements, IComparer<T> comparer)
    {
        for (var i = 1; i < elements.Length; i++)
        {
            if (comparer.Compare(elements[i - 1], elements[i]) >= 0) return false;
        }

        return true;
    }
}
