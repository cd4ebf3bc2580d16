using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>An encoder registered for a type, which also takes what derives from it.</summary>
internal sealed class RegisteredEncoder<T>(MemoKeyEncoder<T> write) : IRegisteredEncoder
{
    /// <inheritdoc/>
    public KeyEncoder EncoderFor(Type type, Type registered) =>
        typeof(T) == type ? new CustomEncoder<T>(type, write) : new CustomEncoder<object>(type, (ref writer, value) => write(ref writer, (T)value));
}

/// <summary>An encoder registered for every construction of a generic type.</summary>
internal sealed class OpenRegisteredEncoder(
    [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] Type encoder) : IRegisteredEncoder
{
    /// <inheritdoc/>
    [UnconditionalSuppressMessage("Trimming", "IL2055", Justification = "The encoder's own requirements are those of the type it encodes.")]
    public KeyEncoder EncoderFor(Type type, Type registered)
    {
        if (!RuntimeFeature.IsDynamicCodeSupported) return new RefusedEncoder(type, "an encoder for all constructions of a generic type takes code that an application that was compiled natively does not have");
        var made = Activator.CreateInstance(encoder.MakeGenericType(registered.GenericTypeArguments))!;
        return ((IRegisteredEncoder)Generic.Create(typeof(Adapter<>), [registered], made)).EncoderFor(type, registered);
    }

    private sealed class Adapter<T>(IMemoKeyEncoder<T> encoder) : IRegisteredEncoder
    {
        public KeyEncoder EncoderFor(Type type, Type registered) => new RegisteredEncoder<T>(encoder.WriteKey).EncoderFor(type, registered);
    }
}

/// <summary>Values that code of the user's writes. Values that write the same are equal, and it doesn't matter who they are.</summary>
internal sealed class CustomEncoder<T>(Type type, MemoKeyEncoder<T> write) : ContentEncoder<T>(type)
{
    /// <inheritdoc/>
    protected override bool HasIdentity(T value) => false;

    /// <inheritdoc/>
    protected override void WriteContent(ref KeyWriter writer, T value)
    {
        writer.Tag(KeyTag.Custom);
        write(ref writer, value);
        writer.Tag(KeyTag.End);
    }
}
