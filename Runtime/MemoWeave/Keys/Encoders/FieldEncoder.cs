using System.Reflection;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Writes one field of an object.</summary>
/// <typeparam name="TOwner">What the object is handled as.</typeparam>
internal abstract class FieldEncoder<TOwner>
{
    /// <summary>The field.</summary>
    public abstract FieldInfo Field { get; }

    /// <summary>What a user calls the field.</summary>
    public abstract string Name { get; }

    /// <summary>Writes its value.</summary>
    public abstract KeyEncoder Encoder { get; }

    /// <inheritdoc cref="KeyEncoder.IsFlat"/>
    public abstract bool IsFlat { get; }

    /// <summary>Writes the field of an object that isn't <see langword="null"/>.</summary>
    public abstract void Write(ref KeyWriter writer, ref TOwner owner);
}

/// <inheritdoc/>
internal sealed class FieldEncoder<TOwner, T>(FieldShape<TOwner, T> shape, KeyEncoder<T> encoder) : FieldEncoder<TOwner>
{
    private readonly FieldReader<TOwner, T> _read = shape.Read;

    /// <inheritdoc/>
    public override FieldInfo Field => shape.Field;

    /// <inheritdoc/>
    public override string Name => shape.Name;

    /// <inheritdoc/>
    public override KeyEncoder Encoder => encoder;

    /// <inheritdoc/>
    public override bool IsFlat => encoder.IsFlat;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, ref TOwner owner) => encoder.Write(ref writer, _read(ref owner));
}

/// <summary>Makes the encoder of a field.</summary>
internal sealed class FieldEncoderFactory<TOwner>(EncoderSet encoders) : FieldVisitor<TOwner, FieldEncoder<TOwner>>
{
    /// <inheritdoc/>
    public override FieldEncoder<TOwner> Field<T>(FieldShape<TOwner, T> field) => new FieldEncoder<TOwner, T>(field, encoders.Of<T>(field.Field.FieldType));
}
