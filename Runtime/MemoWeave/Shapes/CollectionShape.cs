namespace MemoWeave.Shapes;

/// <summary>A collection of the framework that keeps an order.</summary>
/// <typeparam name="TCollection">The collection.</typeparam>
/// <typeparam name="T">The declared type of its elements.</typeparam>
/// <param name="comparers">What orders or compares the elements, if anything does.</param>
internal sealed class CollectionShape<TCollection, T>(ComparersOf comparers) : SequenceShape<TCollection, T>(typeof(TCollection), typeof(T), comparers)
    where TCollection : IEnumerable<T>
{
    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(TCollection sequence) => sequence;
}
