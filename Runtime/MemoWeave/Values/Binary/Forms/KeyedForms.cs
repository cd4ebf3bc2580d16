using MemoWeave.Shapes;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Why some collections can't be written.</summary>
internal static class Keys
{
    /// <summary>Some key is not where it is looked for.</summary>
    public const string Changed = "a key changed after it was put in, and is no longer found";

    /// <summary>Another object has another place.</summary>
    public const string ByIdentity = "it finds its keys by who they are, and the order of its elements depends on that";

    /// <summary>The order tells more than what the elements are.</summary>
    public const string ByHistory = "the order of its elements depends on how it was filled";
}

/// <summary>What keys of a type need.</summary>
internal static class Keys<T>
{
    /// <summary>Whether a key may be compared while other things are still missing from it.</summary>
    public static bool AreWhole { get; } = typeof(T).IsEnum || (Leaves.Find(typeof(T)) is not null && (typeof(T).IsSealed || typeof(T).IsValueType));

    /// <summary>Whether each key has the same hash once it was written and read.</summary>
    public static bool KeepHashes(IEnumerable<T> keys, IEqualityComparer<T> comparer, WriteRun run)
    {
        // What a key leads to is looked at once, and not again for each collection in it.
        if (AreWhole || run.IsApart) return true;
        T[] all = [.. keys];
        return all.Zip(Echo(all, run)).All(pair => pair.First is null || comparer.GetHashCode(pair.First) == comparer.GetHashCode(pair.Second!));
    }

    private static T[] Echo(T[] keys, WriteRun run)
    {
        ValueSite site = new(CopySite.Elements, typeof(T[]));
        var written = run.Apart();
        written.Whole(keys, site);
        var read = ReadRun.Rent(written.Written, run.Allowed);
        try
        {
            return read.Whole<T[]>(site);
        }
        finally
        {
            read.Return();
        }
    }
}

/// <summary>Maps.</summary>
internal abstract class MapForm<TMap, TKey, TValue>(Type? runTimeType = null) : ElementsForm<TMap, KeyValuePair<TKey, TValue>>(runTimeType)
    where TMap : class
{
    private static readonly ValueSite KeySite = ValueSite.Elements(typeof(TKey));
    private static readonly ValueSite ValueSite = ValueSite.Elements(typeof(TValue));

    /// <inheritdoc/>
    protected override int Comparers => 1;

    /// <inheritdoc/>
    protected sealed override bool IsKeyed => !Keys<TKey>.AreWhole;

    /// <inheritdoc/>
    protected override void WriteElements(KeyValuePair<TKey, TValue>[] elements, WriteRun run)
    {
        run.Number((uint)elements.Length);
        run.Charge((long)elements.Length * System.Runtime.CompilerServices.Unsafe.SizeOf<KeyValuePair<TKey, TValue>>());
        foreach (var (k, v) in elements)
        {
            var (key, value) = (k, v);
            Slot<TKey>.Write(ref key, run, KeySite);
            Slot<TValue>.Write(ref value, run, ValueSite);
        }
    }

    /// <inheritdoc/>
    protected override KeyValuePair<TKey, TValue>[] ReadElements(ReadRun run)
    {
        var elements = new KeyValuePair<TKey, TValue>[run.Count(Slot<TKey>.Of.MinBytes + Slot<TValue>.Of.MinBytes, System.Runtime.CompilerServices.Unsafe.SizeOf<KeyValuePair<TKey, TValue>>())];
        for (var i = 0; i < elements.Length; i++)
        {
            TKey key = default!;
            TValue value = default!;
            Slot<TKey>.Read(ref key, run, KeySite);
            Slot<TValue>.Read(ref value, run, ValueSite);
            elements[i] = new KeyValuePair<TKey, TValue>(key, value);
        }

        return elements;
    }
}

/// <summary>Sets.</summary>
internal abstract class SetForm<TSet, T>(Type? runTimeType = null) : ElementsForm<TSet, T>(runTimeType)
    where TSet : class
{
    /// <inheritdoc/>
    protected override int Comparers => 1;

    /// <inheritdoc/>
    protected sealed override bool IsKeyed => !Keys<T>.AreWhole;
}
