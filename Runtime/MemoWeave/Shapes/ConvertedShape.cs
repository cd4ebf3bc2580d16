namespace MemoWeave.Shapes;

/// <summary>A type of the framework whose content is told by another value, made from it.</summary>
/// <param name="type">The type described.</param>
/// <param name="convert">Makes the value that tells the content; different contents make different values.</param>
internal sealed class ConvertedShape(Type type, Func<object, object?> convert) : Shape<object>(type)
{
    /// <summary>Makes the value that tells the content.</summary>
    public Func<object, object?> Convert { get; } = convert;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Converted(this);
}
