namespace MemoWeave.Keys.Encoders;

/// <summary>Writes values of one declared type to a key.</summary>
/// <typeparam name="T">What values are handled as.</typeparam>
internal abstract class KeyEncoder<T> : KeyEncoder
{
    private static KeyEncoder<T>? _instance;

    /// <summary>The encoder of <typeparamref name="T"/>. What can't be keyed is refused when a value comes, never here (rule K15).</summary>
    public static KeyEncoder<T> Instance
    {
        get
        {
            var instance = _instance;
            return instance is not null && ReferenceEquals(instance.Set, EncoderSet.Current) ? instance : _instance = EncoderSet.Current.Of<T>(typeof(T));
        }
    }

    /// <summary>Writes a value, <see langword="null"/> too, whatever its run-time type.</summary>
    public abstract void Write(ref KeyWriter writer, T value);

    /// <inheritdoc/>
    public override void WriteObject(ref KeyWriter writer, object value) => Write(ref writer, (T)value);
}
