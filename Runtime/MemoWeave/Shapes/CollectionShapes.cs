using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace MemoWeave.Shapes;

/// <summary>The shapes of the framework's collections.</summary>
internal static class CollectionShapes
{
    private const string Unseen = "what it compares its elements with may have been trimmed away";

    /// <summary>The shape of a collection.</summary>
    /// <param name="type">The type described.</param>
    /// <param name="known">The public type that it is.</param>
    /// <param name="kind">The kind of <paramref name="known"/>.</param>
    public static Shape Of(Type type, Type known, CollectionKind kind)
    {
        var comparers = ComparersOf.Type(known);
        return kind switch
        {
            CollectionKind.Wrapper => Wrapper(type, known),
            CollectionKind.Map when comparers.Count > 0 => Map(type, known, comparers),
            CollectionKind.Set when comparers.Count > 0 => Set(type, Collections.ElementOf(known)!, comparers),
            CollectionKind.Map or CollectionKind.Set => new RefusedShape(type, Unseen),
            CollectionKind.Row when type == known => Row(type),
            _ => Sequence(type, Collections.ElementOf(known)!, comparers),
        };
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "The properties are kept by name.")]
    [DynamicDependency("Dictionary", typeof(ReadOnlyDictionary<,>))]
    [DynamicDependency("Set", typeof(ReadOnlySet<>))]
    [DynamicDependency("Items", typeof(ReadOnlyCollection<>))]
    private static Shape Wrapper(Type type, Type known) =>
        known.GetProperty(Collections.WrappedBy(known), BindingFlags.Instance | BindingFlags.NonPublic) is { } wrapped
            ? new ConvertedShape(type, c => wrapped.GetValue(c))
            : new RefusedShape(type, Unseen);

    private static Shape Map(Type type, Type known, ComparersOf comparers)
    {
        var (key, value) = Collections.EntryOf(known);
        return RuntimeFeature.IsDynamicCodeSupported && known.IsConstructedGenericType
            ? Generic.Shape(typeof(TypedMapShape<,,>), [type, key, value], comparers)
            : new ErasedMapShape(type, key, value, comparers);
    }

    private static Shape Set(Type type, Type element, ComparersOf comparers) =>
        RuntimeFeature.IsDynamicCodeSupported
            ? Generic.Shape(typeof(TypedSetShape<,>), [type, element], comparers)
            : new ErasedSetShape(type, element, comparers);

    private static Shape Sequence(Type type, Type element, ComparersOf comparers) =>
        RuntimeFeature.IsDynamicCodeSupported && typeof(IEnumerable<>).MakeGenericType(element).IsAssignableFrom(type)
            ? Generic.Shape(typeof(CollectionShape<,>), [type, element], comparers)
            : new ErasedSequenceShape(type, element, comparers);

    private static Shape Row(Type type)
    {
        var definition = type.GetGenericTypeDefinition();
        var element = type.GenericTypeArguments[0];
        if (Leaves.Find(element) is ILeafShape leaf && ((Shape)leaf).Type == element && leaf.Row(definition) is { } made) return made;
        if (RuntimeFeature.IsDynamicCodeSupported)
        {
            if (definition == typeof(List<>)) return Generic.Shape(typeof(ListShape<>), [element]);
            if (definition == typeof(Memory<>)) return Generic.Shape(typeof(MemoryShape<>), [element]);
            if (definition == typeof(ReadOnlyMemory<>)) return Generic.Shape(typeof(ReadOnlyMemoryShape<>), [element]);
            if (definition == typeof(ArraySegment<>)) return Generic.Shape(typeof(ArraySegmentShape<>), [element]);
            return Generic.Shape(typeof(ImmutableArrayShape<>), [element]);
        }

        return definition == typeof(List<>) || definition == typeof(ImmutableArray<>)
            ? new ErasedSequenceShape(type, element)
            : new RefusedShape(type, "reading it would take code that an application that was compiled natively does not have");
    }
}
