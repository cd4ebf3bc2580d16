namespace MemoWeave.Shapes;

/// <summary>A type whose values can't be taken apart.</summary>
/// <typeparam name="T">The type described.</typeparam>
/// <param name="reason">Why, as a sentence for the user.</param>
internal sealed class RefusedShape<T>(string reason) : Shape<T>
{
    /// <summary>Why, as a sentence for the user.</summary>
    public string Reason { get; } = reason;

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Refused(this);
}
