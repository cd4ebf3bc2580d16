using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Values.Plans;

/// <summary>
/// Looks whether a copied hash table finds the copies of its keys: a key that hashes by who it is has another hash now. Where that can be mended, it is.
/// </summary>
internal abstract class HashCheck
{
    /// <summary>Why a table whose keys have other hashes can't be copied.</summary>
    protected const string ByIdentity = "it finds its keys by who they are, and the order of its elements depends on that";

    /// <summary>Why a table that doesn't find its own keys can't be copied.</summary>
    protected const string Changed = "a key changed after it was put in, and is no longer found";

    private static readonly HashSet<Type> Entries =
        [typeof(OrderedDictionary<,>), typeof(ConcurrentDictionary<,>), typeof(ImmutableDictionary<,>), typeof(FrozenDictionary<,>)];

    private static readonly HashSet<Type> Elements = [typeof(ImmutableHashSet<>), typeof(FrozenSet<>)];

    /// <summary>What to look at in objects of a type; <see langword="null"/>: nothing.</summary>
    public static HashCheck? Of(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            if (t == typeof(Hashtable)) return new UntypedHashCheck(ComparersOf.Type(t));
            if (!t.IsConstructedGenericType) continue;
            var definition = t.GetGenericTypeDefinition();
            if (!Entries.Contains(definition) && !Elements.Contains(definition) && definition != typeof(Dictionary<,>) && definition != typeof(HashSet<>)) continue;
            // The copy has the very same keys.
            return Immutability.Of(t.GenericTypeArguments[0]) || !RuntimeFeature.IsDynamicCodeSupported ? null : Of(t, definition);
        }

        return null;
    }

    /// <summary>Looks at a copy.</summary>
    /// <returns><see langword="null"/>, or why it isn't one.</returns>
    public string? Complete(object original, object copy)
    {
        try
        {
            return Look(original, copy);
        }
        catch (Exception exception)
        {
            // It comes from the keys' own methods, or from a comparer.
            return $"its keys could not be compared: {exception.GetType().Name}";
        }
    }

    /// <inheritdoc cref="Complete"/>
    protected abstract string? Look(object original, object copy);

    private static HashCheck Of(Type type, Type definition)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) throw new NotSupportedException("Without dynamic code, keys that may change are refused.");
        if (definition == typeof(Dictionary<,>)) return (HashCheck)Generic.Create(typeof(DictionaryCheck<,>), type.GenericTypeArguments);
        if (definition == typeof(HashSet<>)) return (HashCheck)Generic.Create(typeof(HashSetCheck<>), type.GenericTypeArguments);
        var comparers = ComparersOf.Type(type);
        return Elements.Contains(definition)
            ? (HashCheck)Generic.Create(typeof(ElementsCheck<>), type.GenericTypeArguments, comparers)
            : (HashCheck)Generic.Create(typeof(EntriesCheck<,>), type.GenericTypeArguments, comparers);
    }
}

/// <summary>The same of a hash table that keeps the order in which it was filled: it is filled anew.</summary>
internal sealed class DictionaryCheck<TKey, TValue> : HashCheck
    where TKey : notnull
{
    /// <inheritdoc/>
    protected override string? Look(object original, object copy)
    {
        var (before, after) = ((Dictionary<TKey, TValue>)original, (Dictionary<TKey, TValue>)copy);
        if (HashPairs.Same(before.Select(static e => e.Key), before.Comparer, after.Select(static e => e.Key), after.Comparer)) return null;
        foreach (var (key, _) in before)
        {
            if (!before.ContainsKey(key)) return Changed;
        }

        KeyValuePair<TKey, TValue>[] entries = [.. after];
        after.Clear();
        return Array.TrueForAll(entries, e => after.TryAdd(e.Key, e.Value)) ? null : Changed;
    }
}

/// <inheritdoc cref="DictionaryCheck{TKey, TValue}"/>
internal sealed class HashSetCheck<T> : HashCheck
{
    /// <inheritdoc/>
    protected override string? Look(object original, object copy)
    {
        var (before, after) = ((HashSet<T>)original, (HashSet<T>)copy);
        if (HashPairs.Same(before, before.Comparer, after, after.Comparer)) return null;
        foreach (var key in before)
        {
            if (!before.Contains(key)) return Changed;
        }

        T[] elements = [.. after];
        after.Clear();
        return Array.TrueForAll(elements, after.Add) ? null : Changed;
    }
}

/// <summary>The same of other hash tables with values.</summary>
internal sealed class EntriesCheck<TKey, TValue>(ComparersOf comparers) : HashCheck
{
    /// <inheritdoc/>
    protected override string? Look(object original, object copy) =>
        HashPairs.Same(Keys(original), Comparer(original), Keys(copy), Comparer(copy)) ? null : ByIdentity;

    private static IEnumerable<TKey> Keys(object map) => ((IEnumerable<KeyValuePair<TKey, TValue>>)map).Select(static e => e.Key);

    private IEqualityComparer<TKey> Comparer(object map) => (IEqualityComparer<TKey>)comparers.Get(map, 0)!;
}

/// <summary>The same of other hash tables without values.</summary>
internal sealed class ElementsCheck<T>(ComparersOf comparers) : HashCheck
{
    /// <inheritdoc/>
    protected override string? Look(object original, object copy) =>
        HashPairs.Same((IEnumerable<T>)original, Comparer(original), (IEnumerable<T>)copy, Comparer(copy)) ? null : ByIdentity;

    private IEqualityComparer<T> Comparer(object set) => (IEqualityComparer<T>)comparers.Get(set, 0)!;
}

/// <summary>The same of the hash table without type parameters.</summary>
internal sealed class UntypedHashCheck(ComparersOf comparers) : HashCheck
{
    /// <inheritdoc/>
    protected override string? Look(object original, object copy) =>
        HashPairs.Same(Keys(original), Comparer(original), Keys(copy), Comparer(copy)) ? null : ByIdentity;

    private static IEnumerable<object> Keys(object map) => ((Hashtable)map).Cast<DictionaryEntry>().Select(static e => e.Key);

    private EqualityComparer<object> Comparer(object map) =>
        comparers.Get(map, 0) is IEqualityComparer own ? EqualityComparer<object>.Create(own.Equals, own.GetHashCode) : EqualityComparer<object>.Default;
}

/// <summary>Keys of a hash table beside those of its copy.</summary>
internal static class HashPairs
{
    /// <summary>Whether each key has the hash of its copy.</summary>
    public static bool Same<T>(IEnumerable<T> keys, IEqualityComparer<T> comparer, IEnumerable<T> copies, IEqualityComparer<T> copiesComparer) =>
        keys.Zip(copies).All(pair => (!typeof(T).IsValueType && ReferenceEquals(pair.First, pair.Second)) || Hash(comparer, pair.First) == Hash(copiesComparer, pair.Second));

    private static int Hash<T>(IEqualityComparer<T> comparer, T key) => key is null ? 0 : comparer.GetHashCode(key);
}
