namespace MemoWeave.Shapes;

/// <summary>An enum: its number, whether or not a member is named so.</summary>
/// <typeparam name="T">The enum. Unconstrained, because it is also met where only a test at run time tells that it is one.</typeparam>
internal sealed class EnumShape<T> : Shape<T>
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Enum(this);
}
