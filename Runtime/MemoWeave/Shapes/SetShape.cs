using System.Collections;

namespace MemoWeave.Shapes;

/// <summary>Elements without an order (rule K6).</summary>
/// <typeparam name="TSet">What values are handled as.</typeparam>
/// <typeparam name="T">What elements are handled as.</typeparam>
/// <param name="type">The type described.</param>
/// <param name="elementType">The declared type of its elements.</param>
/// <param name="comparers">What tells equal elements.</param>
internal abstract class SetShape<TSet, T>(Type type, Type elementType, ComparersOf comparers) : Shape<TSet>(type)
{
    /// <summary>The declared type of its elements.</summary>
    public Type ElementType { get; } = elementType;

    /// <summary>What tells equal elements.</summary>
    public ComparersOf Comparers { get; } = comparers;

    /// <summary>The elements, in no particular order.</summary>
    public abstract IEnumerable<T> Enumerate(TSet set);

    /// <inheritdoc/>
    public sealed override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Set(this);
}

/// <inheritdoc/>
internal sealed class TypedSetShape<TSet, T>(ComparersOf comparers) : SetShape<TSet, T>(typeof(TSet), typeof(T), comparers)
    where TSet : IEnumerable<T>
{
    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(TSet set) => set;
}

/// <inheritdoc/>
internal sealed class ErasedSetShape(Type type, Type elementType, ComparersOf comparers) : SetShape<object, object?>(type, elementType, comparers)
{
    /// <inheritdoc/>
    public override IEnumerable<object?> Enumerate(object set) => ((IEnumerable)set).Cast<object?>();
}
