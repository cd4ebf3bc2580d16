using System.Collections.Frozen;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Frozen collections: which class one is of depends on its elements, so that they have to be whole first.</summary>
internal abstract class FrozenForm<TCollection, T>(Type runTimeType) : ValueForm(runTimeType, typeof(TCollection))
    where TCollection : class
{
    private static readonly ValueSite ComparerSite = new(".Comparer", typeof(object));

    /// <inheritdoc/>
    public override bool IsWhole => true;

    /// <inheritdoc/>
    public override void Begin(object value, WriteRun run)
    {
        var collection = (TCollection)value;
        var elements = ElementsOf(collection);
        // Those with one hash come out the other way round.
        if (Guarded(() => WhyNot(collection, elements, run)) is not null) Array.Reverse(elements);
        if (Guarded(() => WhyNot(collection, elements, run)) is { } reason) run.Refuse(typeof(TCollection), reason);
        run.Charge(128 + (64L * elements.Length));
        run.Region((Comparer: ComparerOf(collection), Elements: elements), static (parts, run) =>
        {
            run.Reference(parts.Comparer, ComparerSite);
            Row<T>.Write(parts.Elements, run);
        });
    }

    /// <inheritdoc/>
    public override object Make(ReadRun run)
    {
        var (comparer, elements) = run.Region(static run => (run.Reference(ComparerSite), Row<T>.Read(run)));
        run.Charge(128 + (64L * elements.Length));
        var made = Fill(elements, comparer);
        run.CheckLater(this, made);
        return made;
    }

    // A key may lead to what this is in, which is not whole yet.
    /// <inheritdoc/>
    public override void Check(object made)
    {
        if (!FindsAll((TCollection)made, ElementsOf((TCollection)made))) ReadRun.Malformed();
    }

    /// <summary>What it is made of.</summary>
    protected abstract T[] ElementsOf(TCollection collection);

    /// <summary>Whether it finds all its elements.</summary>
    protected abstract bool FindsAll(TCollection collection, T[] elements);

    /// <summary>What it compares its keys with.</summary>
    protected abstract object ComparerOf(TCollection collection);

    /// <summary>Makes one.</summary>
    protected abstract TCollection Fill(T[] elements, object? comparer);

    /// <summary>Why another would not be the same, or <see langword="null"/>.</summary>
    protected abstract string? WhyNot(TCollection collection, T[] elements, WriteRun run);

    private static string? Guarded(Func<string?> why)
    {
        try
        {
            return why();
        }
        catch (RefusedValueException)
        {
            throw;
        }
        catch (Exception exception)
        {
            return $"its keys could not be compared: {exception.GetType().Name}";
        }
    }
}

/// <summary>Frozen sets.</summary>
internal sealed class FrozenSetForm<T>(Type runTimeType) : FrozenForm<FrozenSet<T>, T>(runTimeType)
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(FrozenSet<T> collection) => collection.Items.ToArray();

    /// <inheritdoc/>
    protected override bool FindsAll(FrozenSet<T> collection, T[] elements) => Array.TrueForAll(elements, collection.Contains);

    /// <inheritdoc/>
    protected override object ComparerOf(FrozenSet<T> collection) => collection.Comparer;

    /// <inheritdoc/>
    protected override FrozenSet<T> Fill(T[] elements, object? comparer) => elements.ToFrozenSet((IEqualityComparer<T>)comparer!) is var made && made.Count == elements.Length ? made : throw ReadRun.Malformed();

    /// <inheritdoc/>
    protected override string? WhyNot(FrozenSet<T> collection, T[] elements, WriteRun run)
    {
        if (!FindsAll(collection, elements)) return Keys.Changed;
        if (!Keys<T>.KeepHashes(elements, collection.Comparer, run)) return Keys.ByIdentity;
        var again = elements.ToFrozenSet(collection.Comparer);
        return again.GetType() == collection.GetType() && collection.SequenceEqual(again, collection.Comparer) ? null : Keys.ByHistory;
    }
}

/// <summary>Frozen maps.</summary>
internal sealed class FrozenDictionaryForm<TKey, TValue>(Type runTimeType) : FrozenForm<FrozenDictionary<TKey, TValue>, KeyValuePair<TKey, TValue>>(runTimeType)
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ElementsOf(FrozenDictionary<TKey, TValue> collection) => [.. collection];

    /// <inheritdoc/>
    protected override bool FindsAll(FrozenDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements) => Array.TrueForAll(elements, e => collection.ContainsKey(e.Key));

    /// <inheritdoc/>
    protected override object ComparerOf(FrozenDictionary<TKey, TValue> collection) => collection.Comparer;

    /// <inheritdoc/>
    protected override FrozenDictionary<TKey, TValue> Fill(KeyValuePair<TKey, TValue>[] elements, object? comparer) =>
        elements.ToFrozenDictionary((IEqualityComparer<TKey>)comparer!) is var made && made.Count == elements.Length ? made : throw ReadRun.Malformed();

    /// <inheritdoc/>
    protected override string? WhyNot(FrozenDictionary<TKey, TValue> collection, KeyValuePair<TKey, TValue>[] elements, WriteRun run)
    {
        if (!FindsAll(collection, elements)) return Keys.Changed;
        if (!Keys<TKey>.KeepHashes(collection.Keys, collection.Comparer, run)) return Keys.ByIdentity;
        var again = elements.ToFrozenDictionary(collection.Comparer);
        return again.GetType() == collection.GetType() && collection.Keys.SequenceEqual(again.Keys, collection.Comparer) ? null : Keys.ByHistory;
    }
}
