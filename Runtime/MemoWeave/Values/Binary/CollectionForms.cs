using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Forms;

namespace MemoWeave.Values.Binary;

/// <summary>The forms of the framework's collections: one line each.</summary>
internal static class CollectionForms
{
    private static readonly FrozenDictionary<Type, Type> Refilled = new Dictionary<Type, Type>
    {
        [typeof(List<>)] = typeof(ListForm<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryForm<,>),
        [typeof(HashSet<>)] = typeof(HashSetForm<>),
        [typeof(OrderedDictionary<,>)] = typeof(OrderedDictionaryForm<,>),
        [typeof(Queue<>)] = typeof(QueueForm<>),
        [typeof(Stack<>)] = typeof(StackForm<>),
        [typeof(LinkedList<>)] = typeof(LinkedListForm<>),
        [typeof(SortedSet<>)] = typeof(SortedSetForm<>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryForm<,>),
        [typeof(SortedList<,>)] = typeof(SortedListForm<,>),
        [typeof(PriorityQueue<,>)] = typeof(PriorityQueueForm<,>),
        [typeof(ConcurrentQueue<>)] = typeof(ConcurrentQueueForm<>),
        [typeof(ConcurrentStack<>)] = typeof(ConcurrentStackForm<>),
        [typeof(ConcurrentBag<>)] = typeof(BagForm<>),
        [typeof(ConcurrentDictionary<,>)] = typeof(ConcurrentDictionaryForm<,>),
        [typeof(ImmutableList<>)] = typeof(ImmutableListForm<>),
        [typeof(ImmutableStack<>)] = typeof(ImmutableStackForm<>),
        [typeof(ImmutableQueue<>)] = typeof(ImmutableQueueForm<>),
        [typeof(ImmutableHashSet<>)] = typeof(ImmutableHashSetForm<>),
        [typeof(ImmutableSortedSet<>)] = typeof(ImmutableSortedSetForm<>),
        [typeof(ImmutableDictionary<,>)] = typeof(ImmutableDictionaryForm<,>),
        [typeof(ImmutableSortedDictionary<,>)] = typeof(ImmutableSortedDictionaryForm<,>),
    }.ToFrozenDictionary();

    // These are told which type they are, because there are several.
    private static readonly FrozenDictionary<Type, Type> Typed = new Dictionary<Type, Type>
    {
        [typeof(Collection<>)] = typeof(CollectionForm<>),
        [typeof(ObservableCollection<>)] = typeof(CollectionForm<>),
        [typeof(ReadOnlyCollection<>)] = typeof(ReadOnlyCollectionForm<>),
        [typeof(ReadOnlyDictionary<,>)] = typeof(ReadOnlyDictionaryForm<,>),
        [typeof(ReadOnlySet<>)] = typeof(ReadOnlySetForm<>),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, Type> Frozen =
        new Dictionary<Type, Type> { [typeof(FrozenSet<>)] = typeof(FrozenSetForm<>), [typeof(FrozenDictionary<,>)] = typeof(FrozenDictionaryForm<,>) }.ToFrozenDictionary();

    /// <summary>The form of a collection, or <see langword="null"/>.</summary>
    /// <param name="type">The run-time type.</param>
    /// <param name="known">The public type that it is.</param>
    public static ValueForm? Of(Type type, Type known)
    {
        if (known.IsConstructedGenericType && Frozen.TryGetValue(known.GetGenericTypeDefinition(), out var frozen))
        {
            return RuntimeFeature.IsDynamicCodeSupported ? (ValueForm)Generic.Create(frozen, known.GenericTypeArguments, type) : null;
        }

        // A type that the framework keeps to itself is more than the public one, such as a view of it.
        return type == known ? OfBase(type, type) : null;
    }

    /// <summary>The form of a collection as a part of what derives from it, or <see langword="null"/>.</summary>
    public static ValueForm? OfBase(Type type, Type owner)
    {
        if (type == typeof(ArrayList)) return new ArrayListForm();
        if (type == typeof(Queue)) return new UntypedQueueForm();
        if (type == typeof(Stack)) return new UntypedStackForm();
        if (type == typeof(Hashtable)) return new HashtableForm();
        if (!type.IsConstructedGenericType) return null;
        if (!RuntimeFeature.IsDynamicCodeSupported) return NativeForms.Collection(type);
        var definition = type.GetGenericTypeDefinition();
        if (definition == typeof(KeyedCollection<,>)) return (ValueForm)Generic.Create(typeof(KeyedCollectionForm<,>), type.GenericTypeArguments, owner);
        if (Typed.TryGetValue(definition, out var typed)) return (ValueForm)Generic.Create(typed, type.GenericTypeArguments, owner);
        return Refilled.TryGetValue(definition, out var form) ? (ValueForm)Generic.Create(form, type.GenericTypeArguments) : null;
    }
}
