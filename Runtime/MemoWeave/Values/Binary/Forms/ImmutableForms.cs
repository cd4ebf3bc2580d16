using System.Collections.Immutable;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Gives an object without content that of another, made for it.</summary>
internal static class Transplant
{
    /// <summary>Sets all fields.</summary>
    public static void Into(object made, object whole)
    {
        for (var type = whole.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in FieldShapes.Instance(type)) field.SetValue(made, field.GetValue(whole));
        }
    }
}

/// <summary>Lists that never change.</summary>
internal sealed class ImmutableListForm<T> : ElementsForm<ImmutableList<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ImmutableList<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override int Fill(ImmutableList<T> made, T[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableList.Create(elements));
        return made.Count;
    }
}

/// <summary>Stacks that never change.</summary>
internal sealed class ImmutableStackForm<T> : ElementsForm<ImmutableStack<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ImmutableStack<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override int Fill(ImmutableStack<T> made, T[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableStack.CreateRange(elements.AsEnumerable().Reverse()));
        return elements.Length;
    }
}

/// <summary>Queues that never change.</summary>
internal sealed class ImmutableQueueForm<T> : ElementsForm<ImmutableQueue<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ImmutableQueue<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override int Fill(ImmutableQueue<T> made, T[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableQueue.CreateRange(elements));
        return elements.Length;
    }
}

/// <summary>Sets that never change.</summary>
internal sealed class ImmutableHashSetForm<T> : SetForm<ImmutableHashSet<T>, T>
{
    /// <inheritdoc/>
    protected override object ComparerOf(ImmutableHashSet<T> collection, int index) => collection.KeyComparer;

    /// <inheritdoc/>
    protected override T[] ElementsOf(ImmutableHashSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(ImmutableHashSet<T> collection, T[] elements) => Array.TrueForAll(elements, collection.Contains);

    /// <inheritdoc/>
    protected override string? WhyNot(ImmutableHashSet<T> collection, T[] elements, WriteRun run)
    {
        if (base.WhyNot(collection, elements, run) is { } reason) return reason;
        if (!Keys<T>.KeepHashes(elements, collection.KeyComparer, run)) return Keys.ByIdentity;
        return elements.SequenceEqual(ImmutableHashSet.Create(collection.KeyComparer, elements), collection.KeyComparer) ? null : Keys.ByHistory;
    }

    /// <inheritdoc/>
    protected override int Fill(ImmutableHashSet<T> made, T[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableHashSet.Create((IEqualityComparer<T>)comparers[0]!, elements));
        return made.Count;
    }
}

/// <summary>Sorted sets that never change.</summary>
internal sealed class ImmutableSortedSetForm<T> : SetForm<ImmutableSortedSet<T>, T>
{
    /// <inheritdoc/>
    protected override object ComparerOf(ImmutableSortedSet<T> collection, int index) => collection.KeyComparer;

    /// <inheritdoc/>
    protected override T[] ElementsOf(ImmutableSortedSet<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(ImmutableSortedSet<T> collection, T[] elements) => Sorted.IsSo(elements, collection.KeyComparer);

    /// <inheritdoc/>
    protected override int Fill(ImmutableSortedSet<T> made, T[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableSortedSet.Create((IComparer<T>)comparers[0]!, elements));
        return made.Count;
    }
}

/// <summary>Maps that never change.</summary>
internal sealed class ImmutableDictionaryForm<TKey, TValue> : MapForm<ImmutableDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override int Comparers => 2;

    /// <inheritdoc/>
    protected override object ComparerOf(ImmutableDictionary<TKey, TValue> collection, int index) => index == 0 ? collection.KeyComparer : collection.ValueComparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(ImmutableDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(ImmutableDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override string? WhyNot(ImmutableDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements, WriteRun run)
    {
        if (base.WhyNot(collection, elements, run) is { } reason) return reason;
        if (!Keys<TKey>.KeepHashes(collection.Keys, collection.KeyComparer, run)) return Keys.ByIdentity;
        return collection.Keys.SequenceEqual(collection.Clear().AddRange(elements).Keys, collection.KeyComparer) ? null : Keys.ByHistory;
    }

    /// <inheritdoc/>
    protected override int Fill(ImmutableDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableDictionary.CreateRange((IEqualityComparer<TKey>)comparers[0]!, (IEqualityComparer<TValue>)comparers[1]!, elements));
        return made.Count;
    }
}

/// <summary>Sorted maps that never change.</summary>
internal sealed class ImmutableSortedDictionaryForm<TKey, TValue> : MapForm<ImmutableSortedDictionary<TKey, TValue>, TKey, TValue>
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override int Comparers => 2;

    /// <inheritdoc/>
    protected override object ComparerOf(ImmutableSortedDictionary<TKey, TValue> collection, int index) => index == 0 ? collection.KeyComparer : collection.ValueComparer;

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(ImmutableSortedDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(ImmutableSortedDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Sorted.IsSo([.. collection.Keys], collection.KeyComparer);

    /// <inheritdoc/>
    protected override int Fill(ImmutableSortedDictionary<TKey, TValue> made, KeyValuePair<TKey, TValue>[] elements, object?[] comparers, int extra)
    {
        Transplant.Into(made, ImmutableSortedDictionary.CreateRange((IComparer<TKey>)comparers[0]!, (IEqualityComparer<TValue>)comparers[1]!, elements));
        return made.Count;
    }
}
