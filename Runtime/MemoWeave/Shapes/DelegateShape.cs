namespace MemoWeave.Shapes;

/// <summary>A delegate: the methods it calls. What they may have captured can't be told.</summary>
/// <param name="type">The delegate's type.</param>
internal sealed class DelegateShape(Type type) : Shape<object>(type)
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Delegate(this);
}
