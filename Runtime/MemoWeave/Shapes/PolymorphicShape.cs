namespace MemoWeave.Shapes;

/// <summary>A declared type that says nothing about how a value is built (an interface, an abstract class, <see cref="object"/>): its run-time type does.</summary>
/// <param name="type">The type described.</param>
internal sealed class PolymorphicShape(Type type) : Shape<object>(type)
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Polymorphic(this);
}
