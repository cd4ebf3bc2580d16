namespace MemoWeave.Shapes;

/// <summary>How the values of one type are built. Made once per type; every use of it (keys now, copies and stored values later) is a <see cref="ShapeVisitor{TResult}"/>.</summary>
internal abstract class Shape
{
    /// <summary>The type described.</summary>
    public abstract Type Type { get; }

    /// <summary>Calls the visitor's method for this kind of shape.</summary>
    public abstract TResult Accept<TResult>(ShapeVisitor<TResult> visitor);

    /// <summary>The shape of an array of these. Here, because only a shape knows its type without reflection.</summary>
    public abstract Shape Array();

    /// <summary>The shape of a <see cref="List{T}"/> of these.</summary>
    public abstract Shape List();

    /// <summary>The shape of one of these or <see langword="null"/>; <see langword="null"/> if it isn't known to be of a value type.</summary>
    public virtual Shape? Nullable() => null;
}
