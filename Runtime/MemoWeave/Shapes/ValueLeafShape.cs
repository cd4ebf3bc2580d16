namespace MemoWeave.Shapes;

/// <summary>A leaf that is a value type, and can therefore be nullable.</summary>
/// <typeparam name="T">The type described.</typeparam>
/// <param name="tag">Tells the type apart in bytes.</param>
/// <param name="write">Writes the content.</param>
internal sealed class ValueLeafShape<T>(LeafTag tag, WriteLeaf<T> write) : LeafShape<T>(tag, write)
    where T : struct
{
    /// <inheritdoc/>
    public override Shape? Nullable() => new NullableShape<T>(this);
}
