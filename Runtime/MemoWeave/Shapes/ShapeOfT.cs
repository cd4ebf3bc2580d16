namespace MemoWeave.Shapes;

/// <inheritdoc/>
/// <typeparam name="T">The type described.</typeparam>
internal abstract class Shape<T> : Shape
{
    /// <inheritdoc/>
    public sealed override Type Type => typeof(T);

    /// <inheritdoc/>
    public sealed override Shape Array() => new ArrayShape<T>(this);

    /// <inheritdoc/>
    public sealed override Shape List() => new ListShape<T>(this);
}
