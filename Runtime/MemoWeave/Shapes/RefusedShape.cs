namespace MemoWeave.Shapes;

/// <summary>A type whose values can't be taken apart.</summary>
/// <param name="type">The type described.</param>
/// <param name="reason">Why, as a sentence for the user.</param>
internal sealed class RefusedShape(Type type, string reason) : Shape<object>(type)
{
    /// <summary>Why, as a sentence for the user.</summary>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Refused(this);
}
