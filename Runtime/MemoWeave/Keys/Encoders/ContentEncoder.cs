namespace MemoWeave.Keys.Encoders;

/// <summary>
/// Values with content of their own. Of objects it matters who they are as well: another run-time type than the declared one is named,
/// one that was met before is only referred to, and one that is too deep inside others is put off (rules K5, K7).
/// </summary>
/// <typeparam name="T">What values are handled as.</typeparam>
/// <param name="type">The type of the values.</param>
internal abstract class ContentEncoder<T>(Type type) : KeyEncoder<T>
{
    private readonly bool _isValue = type.IsValueType;

    /// <inheritdoc/>
    public sealed override void Write(ref KeyWriter writer, T value)
    {
        if (typeof(T).IsValueType)
        {
            WriteContent(ref writer, value);
            return;
        }

        if (value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        if (value.GetType() != type)
        {
            PolymorphicEncoder.WriteNamed(ref writer, value, Set!);
            return;
        }

        if (_isValue)
        {
            WriteContent(ref writer, value);
            return;
        }

        if (!writer.Enter(value, this, HasIdentity(value))) return;
        WriteContent(ref writer, value);
        writer.Leave();
    }

    /// <inheritdoc/>
    public sealed override void WriteContentOf(ref KeyWriter writer, object value) => WriteContent(ref writer, (T)value);

    /// <summary>Whether it matters if the same object is met again.</summary>
    protected virtual bool HasIdentity(T value) => true;

    /// <summary>Writes a value that is exactly of the encoder's type.</summary>
    protected abstract void WriteContent(ref KeyWriter writer, T value);
}
