namespace MemoWeave.Shapes;

/// <summary>An enum: its number, whether or not a member is named so.</summary>
/// <typeparam name="T">What values are handled as.</typeparam>
/// <param name="type">The enum.</param>
internal sealed class EnumShape<T>(Type type) : Shape<T>(type)
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Enum(this);
}
