namespace MemoWeave.Shapes;

/// <summary>
/// How the values of one type are built. Made once per type; every use of it (keys now, copies and stored values later) is a
/// <see cref="ShapeVisitor{TResult}"/>.
/// </summary>
/// <param name="type">The type described.</param>
internal abstract class Shape(Type type)
{
    /// <summary>The type described.</summary>
    public Type Type { get; } = type;

    /// <summary>Calls the visitor's method for this kind of shape.</summary>
    public abstract TResult Accept<TResult>(ShapeVisitor<TResult> visitor);
}
