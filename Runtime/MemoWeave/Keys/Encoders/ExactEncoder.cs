namespace MemoWeave.Keys.Encoders;

/// <summary>A class that can be derived from, or an array that may hold one of a derived element type: another run-time type is named.</summary>
internal abstract class ExactEncoder<T> : KeyEncoder<T>
    where T : class
{
    /// <inheritdoc/>
    public sealed override void Write(ref KeyWriter writer, T value)
    {
        if (value is not null && value.GetType() == typeof(T)) WriteExact(ref writer, value);
        else PolymorphicEncoder.Write(ref writer, value);
    }

    /// <summary>Writes a value that is exactly a <typeparamref name="T"/>.</summary>
    protected abstract void WriteExact(ref KeyWriter writer, T value);
}
