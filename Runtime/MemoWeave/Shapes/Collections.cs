using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Shapes;

/// <summary>The collections of the framework: which of them keep an order, and what their elements are.</summary>
internal static class Collections
{
    private static readonly HashSet<Type> Maps =
        [typeof(Dictionary<,>), typeof(ConcurrentDictionary<,>), typeof(ImmutableDictionary<,>), typeof(FrozenDictionary<,>)];

    private static readonly HashSet<Type> Sets = [typeof(HashSet<>), typeof(ImmutableHashSet<>), typeof(FrozenSet<>)];

    // What they show is what they wrap, whose comparer they hide.
    private static readonly Dictionary<Type, string> Wrappers = new()
    {
        [typeof(ReadOnlyDictionary<,>)] = "Dictionary",
        [typeof(ReadOnlySet<>)] = "Set",
        [typeof(ReadOnlyCollection<>)] = "Items",
    };

    private static readonly HashSet<Type> Rows = [typeof(List<>), typeof(Memory<>), typeof(ReadOnlyMemory<>), typeof(ArraySegment<>), typeof(ImmutableArray<>)];

    // They would have to count, but are never lazy.
    private static readonly HashSet<Type> Uncounted = [typeof(ImmutableStack<>), typeof(ImmutableQueue<>)];

    private static readonly HashSet<Type> Untyped = [typeof(ArrayList), typeof(Queue), typeof(Stack)];

    private static readonly HashSet<string> Namespaces =
        ["System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable", "System.Collections.Frozen", "System.Collections.ObjectModel"];

    /// <summary>The kind of collection that a type of the framework is.</summary>
    public static CollectionKind KindOf(Type type)
    {
        if (type == typeof(Hashtable)) return CollectionKind.Map;
        if (Untyped.Contains(type) || type.FullName == "System.Collections.Specialized.StringCollection") return CollectionKind.Sequence;
        if (!type.IsConstructedGenericType) return CollectionKind.None;
        var definition = type.GetGenericTypeDefinition();
        if (Maps.Contains(definition)) return CollectionKind.Map;
        if (Sets.Contains(definition)) return CollectionKind.Set;
        if (Rows.Contains(definition)) return CollectionKind.Row;
        if (Wrappers.ContainsKey(definition)) return CollectionKind.Wrapper;
        if (Uncounted.Contains(definition)) return CollectionKind.Sequence;
        return type.Namespace is { } name && Namespaces.Contains(name) && ElementOf(type) is not null && IsCounted(type) && !typeof(IDisposable).IsAssignableFrom(type)
            ? CollectionKind.Sequence : CollectionKind.None;
    }

    /// <summary>The protected property that shows what a wrapper wraps.</summary>
    public static string WrappedBy(Type type) => Wrappers[type.GetGenericTypeDefinition()];

    /// <summary>Keys and values of a map.</summary>
    public static (Type Key, Type Value) EntryOf(Type map) =>
        map.GenericTypeArguments is [var key, var value] ? (key, value) : (typeof(object), typeof(object));

    /// <summary>The elements of a sequence, or <see langword="null"/>.</summary>
    public static Type? ElementOf(Type type)
    {
        if (type.IsArray) return type.GetElementType();
        Type? found = null;
        foreach (var contract in Interfaces(type))
        {
            if (!contract.IsConstructedGenericType || contract.GetGenericTypeDefinition() != typeof(IEnumerable<>)) continue;
            if (found is not null) return null;
            found = contract.GenericTypeArguments[0];
        }

        return found ?? (typeof(ICollection).IsAssignableFrom(type) ? typeof(object) : null);
    }

    /// <summary>Whether reading a sequence may compute it, or use it up.</summary>
    public static bool IsLazy(Type type) =>
        typeof(IEnumerator).IsAssignableFrom(type) || (typeof(IEnumerable).IsAssignableFrom(type) && !IsCounted(type))
        || Interfaces(type).Any(static c => c.IsConstructedGenericType && c.GetGenericTypeDefinition() is var d && (d == typeof(IAsyncEnumerable<>) || d == typeof(IAsyncEnumerator<>)));

    /// <summary>Whether a sequence knows its number of elements, so that reading it takes nothing away.</summary>
    public static bool IsCounted(Type type) =>
        typeof(ICollection).IsAssignableFrom(type)
        || Interfaces(type).Any(static c => c.IsConstructedGenericType && c.GetGenericTypeDefinition() is var d && (d == typeof(ICollection<>) || d == typeof(IReadOnlyCollection<>)));

    /// <summary>Whether it is what the compiler makes of <c>[1, 2]</c> where an interface is asked for. No one can name it, nor say that it is part of a key.</summary>
    public static bool IsOfTheCompiler(Type type) =>
        type.IsConstructedGenericType && type.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal) && ElementOf(type) is not null;

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface that was trimmed away makes a collection one that is refused.")]
    private static Type[] Interfaces(Type type) => type.GetInterfaces();
}

/// <summary>What a collection of the framework is to its elements.</summary>
internal enum CollectionKind
{
    /// <summary>No collection, or none that is known.</summary>
    None,

    /// <summary>Elements in order.</summary>
    Sequence,

    /// <summary>Elements in order, in a row of memory.</summary>
    Row,

    /// <summary>Elements without an order.</summary>
    Set,

    /// <summary>Keys with values, without an order.</summary>
    Map,

    /// <summary>Another collection in disguise.</summary>
    Wrapper,
}
