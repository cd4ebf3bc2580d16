using System.Collections;
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;
using MemoWeave.Values.Binary.Forms;

namespace MemoWeave.Values.Binary;

/// <summary>The forms of the framework's collections: one line each.</summary>
internal static class CollectionForms
{
    private static readonly FrozenDictionary<Type, FormType> Refilled = new Dictionary<Type, FormType>
    {
        [typeof(List<>)] = new(typeof(ListForm<>)),
        [typeof(Dictionary<,>)] = new(typeof(DictionaryForm<,>)),
        [typeof(HashSet<>)] = new(typeof(HashSetForm<>)),
        [typeof(OrderedDictionary<,>)] = new(typeof(OrderedDictionaryForm<,>)),
        [typeof(Queue<>)] = new(typeof(QueueForm<>)),
        [typeof(Stack<>)] = new(typeof(StackForm<>)),
        [typeof(LinkedList<>)] = new(typeof(LinkedListForm<>)),
        [typeof(SortedSet<>)] = new(typeof(SortedSetForm<>)),
        [typeof(SortedDictionary<,>)] = new(typeof(SortedDictionaryForm<,>)),
        [typeof(SortedList<,>)] = new(typeof(SortedListForm<,>)),
        [typeof(PriorityQueue<,>)] = new(typeof(PriorityQueueForm<,>)),
        [typeof(ConcurrentQueue<>)] = new(typeof(ConcurrentQueueForm<>)),
        [typeof(ConcurrentStack<>)] = new(typeof(ConcurrentStackForm<>)),
        [typeof(ConcurrentBag<>)] = new(typeof(BagForm<>)),
        [typeof(ConcurrentDictionary<,>)] = new(typeof(ConcurrentDictionaryForm<,>)),
        [typeof(ImmutableList<>)] = new(typeof(ImmutableListForm<>)),
        [typeof(ImmutableStack<>)] = new(typeof(ImmutableStackForm<>)),
        [typeof(ImmutableQueue<>)] = new(typeof(ImmutableQueueForm<>)),
        [typeof(ImmutableHashSet<>)] = new(typeof(ImmutableHashSetForm<>)),
        [typeof(ImmutableSortedSet<>)] = new(typeof(ImmutableSortedSetForm<>)),
        [typeof(ImmutableDictionary<,>)] = new(typeof(ImmutableDictionaryForm<,>)),
        [typeof(ImmutableSortedDictionary<,>)] = new(typeof(ImmutableSortedDictionaryForm<,>)),
    }.ToFrozenDictionary();

    // These are told which type they are, because there are several.
    private static readonly FrozenDictionary<Type, FormType> Typed = new Dictionary<Type, FormType>
    {
        [typeof(Collection<>)] = new(typeof(CollectionForm<>)),
        [typeof(ObservableCollection<>)] = new(typeof(CollectionForm<>)),
        [typeof(ReadOnlyCollection<>)] = new(typeof(ReadOnlyCollectionForm<>)),
        [typeof(ReadOnlyDictionary<,>)] = new(typeof(ReadOnlyDictionaryForm<,>)),
        [typeof(ReadOnlySet<>)] = new(typeof(ReadOnlySetForm<>)),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<Type, FormType> Frozen =
        new Dictionary<Type, FormType> { [typeof(FrozenSet<>)] = new(typeof(FrozenSetForm<>)), [typeof(FrozenDictionary<,>)] = new(typeof(FrozenDictionaryForm<,>)) }.ToFrozenDictionary();

    /// <summary>The form of a collection, or <see langword="null"/>.</summary>
    /// <param name="type">The run-time type.</param>
    /// <param name="known">The public type that it is.</param>
    public static ValueForm? Of(Type type, Type known)
    {
        if (known.IsConstructedGenericType && Frozen.TryGetValue(known.GetGenericTypeDefinition(), out var frozen))
        {
            return RuntimeFeature.IsDynamicCodeSupported ? (ValueForm)Generic.Create(frozen.Definition, known.GenericTypeArguments, type) : null;
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
        if (Typed.TryGetValue(definition, out var typed)) return (ValueForm)Generic.Create(typed.Definition, type.GenericTypeArguments, owner);
        return Refilled.TryGetValue(definition, out var form) ? (ValueForm)Generic.Create(form.Definition, type.GenericTypeArguments) : null;
    }

    /// <summary>A generic form, whose constructors a trimmer keeps.</summary>
    private sealed class FormType([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] Type definition)
    {
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)]
        public Type Definition { get; } = definition;
    }
}
