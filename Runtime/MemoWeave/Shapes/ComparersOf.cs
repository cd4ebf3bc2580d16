using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace MemoWeave.Shapes;

/// <summary>What a collection compares its elements with: part of what it is, because it decides what a look-up in it finds (rule K6).</summary>
internal readonly struct ComparersOf
{
    private static readonly string[] Names = ["Comparer", "KeyComparer", "ValueComparer", "EqualityComparer"];
    private readonly PropertyInfo[]? _properties;

    private ComparersOf(PropertyInfo[] properties) => _properties = properties;

    /// <summary>How many comparers a collection has.</summary>
    public int Count => _properties?.Length ?? 0;

    /// <summary>The comparers of a type of the framework.</summary>
    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "They are kept by name.")]
    [DynamicDependency("Comparer", typeof(Dictionary<,>))]
    [DynamicDependency("Comparer", typeof(HashSet<>))]
    [DynamicDependency("Comparer", typeof(SortedSet<>))]
    [DynamicDependency("Comparer", typeof(SortedDictionary<,>))]
    [DynamicDependency("Comparer", typeof(SortedList<,>))]
    [DynamicDependency("Comparer", typeof(OrderedDictionary<,>))]
    [DynamicDependency("Comparer", typeof(ConcurrentDictionary<,>))]
    [DynamicDependency("Comparer", typeof(FrozenSet<>))]
    [DynamicDependency("Comparer", typeof(FrozenDictionary<,>))]
    [DynamicDependency("Comparer", typeof(KeyedCollection<,>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableHashSet<>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableSortedSet<>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableDictionary<,>))]
    [DynamicDependency("KeyComparer", typeof(ImmutableSortedDictionary<,>))]
    [DynamicDependency("ValueComparer", typeof(ImmutableDictionary<,>))]
    [DynamicDependency("ValueComparer", typeof(ImmutableSortedDictionary<,>))]
    [DynamicDependency("EqualityComparer", typeof(Hashtable))]
    public static ComparersOf Type(Type type)
    {
        const BindingFlags flags = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;
        PropertyInfo[] properties = [.. Names.Select(n => type.GetProperty(n, flags)).OfType<PropertyInfo>()];
        return properties.Length == 0 ? default : new ComparersOf(properties);
    }

    /// <summary>One of the comparers of a collection.</summary>
    public object? Get(object collection, int index) => _properties![index].GetValue(collection);
}
