namespace MemoWeave.Keys.Encoders;

/// <summary>An encoder that a user registered.</summary>
internal interface IRegisteredEncoder
{
    /// <summary>The encoder for values of a type.</summary>
    /// <param name="type">The type of the values.</param>
    /// <param name="registered">The type, or the construction of the generic type, that it was registered for.</param>
    KeyEncoder EncoderFor(Type type, Type registered);
}
