using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes values of one declared type to a key.</summary>
/// <typeparam name="T">The declared type.</typeparam>
internal abstract class KeyEncoder<T> : KeyEncoder
{
    /// <summary>The encoder of <typeparamref name="T"/>. What can't be keyed is refused when a value comes, never by this initializer (rule K15).</summary>
    public static KeyEncoder<T> Instance { get; } = For(ShapeFactory.Of<T>());

    /// <summary>The encoder of a shape.</summary>
    public static KeyEncoder<T> For(Shape<T> shape) => (KeyEncoder<T>)shape.Accept(KeyEncoderFactory.Instance);

    /// <summary>Writes a value, <see langword="null"/> too, whatever its run-time type.</summary>
    public abstract void Write(ref KeyWriter writer, T value);

    /// <inheritdoc/>
    public override void WriteObject(ref KeyWriter writer, object value) => Write(ref writer, (T)value);
}
