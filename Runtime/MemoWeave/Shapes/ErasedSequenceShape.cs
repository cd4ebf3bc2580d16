using System.Collections;

namespace MemoWeave.Shapes;

/// <summary>A sequence handled through its untyped interface: arrays of several dimensions, collections without a type parameter, and all of them where no code can be generated.</summary>
/// <param name="type">The type described.</param>
/// <param name="elementType">The declared type of its elements.</param>
/// <param name="comparers">What orders or compares the elements, if anything does.</param>
internal sealed class ErasedSequenceShape(Type type, Type elementType, ComparersOf comparers = default) : SequenceShape<object, object?>(type, elementType, comparers)
{
    /// <inheritdoc/>
    public override IEnumerable<object?> Enumerate(object sequence) => ((IEnumerable)sequence).Cast<object?>();

    /// <inheritdoc/>
    public override ReadOnlySpan<int> Dimensions(object sequence)
    {
        if (sequence is not Array array || array.GetType().IsSZArray) return [];
        var dimensions = new int[array.Rank * 2];
        for (var i = 0; i < array.Rank; i++) (dimensions[2 * i], dimensions[(2 * i) + 1]) = (array.GetLowerBound(i), array.GetLength(i));
        return dimensions;
    }
}
