namespace MemoWeave.Shapes;

/// <summary>A value type or <see langword="null"/>.</summary>
/// <typeparam name="T">The value type.</typeparam>
/// <param name="value">Its shape.</param>
internal sealed class NullableShape<T>(Shape<T> value) : Shape<T?>
    where T : struct
{
    /// <summary>The shape of the value, if there is one.</summary>
    public Shape<T> Value { get; } = value;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Nullable(this);
}
