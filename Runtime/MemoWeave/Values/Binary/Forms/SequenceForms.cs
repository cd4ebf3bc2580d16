using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MemoWeave.Values.Binary.Forms;

/// <summary>Queues.</summary>
internal sealed class QueueForm<T> : ElementsForm<Queue<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(Queue<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(Queue<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Queue<T> made, IEnumerable<T> elements);
}

/// <summary>Stacks, which show first what was put in last.</summary>
internal sealed class StackForm<T> : ElementsForm<Stack<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(Stack<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(Stack<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.AsEnumerable().Reverse());
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(Stack<T> made, IEnumerable<T> elements);
}

/// <summary>Linked lists.</summary>
internal sealed class LinkedListForm<T> : ElementsForm<LinkedList<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(LinkedList<T> collection) => [.. collection];

    /// <inheritdoc/>
    protected override int Fill(LinkedList<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(LinkedList<T> made, IEnumerable<T> elements);
}

/// <summary>Queues for many threads.</summary>
internal sealed class ConcurrentQueueForm<T> : ElementsForm<ConcurrentQueue<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ConcurrentQueue<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(ConcurrentQueue<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements);
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(ConcurrentQueue<T> made, IEnumerable<T> elements);
}

/// <summary>Stacks for many threads.</summary>
internal sealed class ConcurrentStackForm<T> : ElementsForm<ConcurrentStack<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ConcurrentStack<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(ConcurrentStack<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.AsEnumerable().Reverse());
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(ConcurrentStack<T> made, IEnumerable<T> elements);
}

/// <summary>Bags, which give back first what the same thread put in last.</summary>
internal sealed class BagForm<T> : ElementsForm<ConcurrentBag<T>, T>
{
    /// <inheritdoc/>
    protected override T[] ElementsOf(ConcurrentBag<T> collection) => collection.ToArray();

    /// <inheritdoc/>
    protected override int Fill(ConcurrentBag<T> made, T[] elements, object?[] comparers, int extra)
    {
        Construct(made, elements.AsEnumerable().Reverse());
        return made.Count;
    }

    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = ".ctor")]
    private static extern void Construct(ConcurrentBag<T> made, IEnumerable<T> elements);
}
