namespace MemoWeave.Shapes;

/// <summary>A declared type that says nothing about how a value is built (an interface, <see cref="object"/>): its run-time type does.</summary>
/// <typeparam name="T">The type described.</typeparam>
internal sealed class PolymorphicShape<T> : Shape<T>
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Polymorphic(this);
}
