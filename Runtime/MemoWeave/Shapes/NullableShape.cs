namespace MemoWeave.Shapes;

/// <summary>A value type or <see langword="null"/>.</summary>
/// <typeparam name="T">The value type.</typeparam>
internal sealed class NullableShape<T>() : Shape<T?>(typeof(T?))
    where T : struct
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Nullable(this);
}
