namespace MemoWeave.Shapes;

/// <summary>A type told by all its instance fields, those of its base types first, private ones too (rule K5).</summary>
/// <typeparam name="T">What values are handled as.</typeparam>
/// <param name="type">The type described.</param>
/// <param name="content">The collection that it derives from, whose elements come before the fields.</param>
internal sealed class ObjectShape<T>(Type type, Shape? content) : Shape<T>(type)
{
    private IReadOnlyList<FieldShape<T>>? _fields;

    /// <summary>The collection that it derives from, if it derives from one.</summary>
    public Shape? Content { get; } = content;

    /// <summary>The fields. Found when they are first asked for, since a type may be made of itself.</summary>
    public IReadOnlyList<FieldShape<T>> Fields => _fields ??= FieldShapes.Of<T>(Type);

    /// <inheritdoc/>
    public override TResult Accept<TResult>(ShapeVisitor<TResult> visitor) => visitor.Object(this);
}
