namespace MemoWeave.Shapes;

/// <summary>A struct without references whose declared size leaves room that no field shows, such as a fixed buffer: all its memory.</summary>
/// <typeparam name="T">The struct.</typeparam>
internal sealed class BitsShape<T>() : Shape<T>(typeof(T))
{
    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Bits(this);
}
