using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Keys.Encoders;

/// <summary>An enum: its number. Which enum it is, the declared type tells, or the name of the run-time type before it.</summary>
internal sealed class EnumEncoder<T> : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value)
    {
        writer.Tag(KeyTag.Enum);
        writer.Bytes.Byte((byte)Unsafe.SizeOf<T>());
        switch (Unsafe.SizeOf<T>())
        {
            case 1: writer.Bytes.Bits(Unsafe.As<T, byte>(ref value)); break;
            case 2: writer.Bytes.Bits(Unsafe.As<T, ushort>(ref value)); break;
            case 4: writer.Bytes.Bits(Unsafe.As<T, uint>(ref value)); break;
            default: writer.Bytes.Bits(Unsafe.As<T, ulong>(ref value)); break;
        }
    }
}

/// <summary>The same of an enum that comes as an object.</summary>
internal sealed class BoxedEnumEncoder : KeyEncoder<object?>
{
    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, object? value)
    {
        // A nullable one comes so, too.
        if (value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        writer.Tag(KeyTag.Enum);
        var number = ((IConvertible)value).ToType(Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture);
        var size = number switch { byte or sbyte or bool => 1, short or ushort or char => 2, int or uint => 4, _ => 8 };
        Span<byte> bytes = stackalloc byte[8];
        if (number is ulong large) MemoryMarshal.Write(bytes, in large);
        else MemoryMarshal.Write(bytes, Convert.ToInt64(number, CultureInfo.InvariantCulture));
        writer.Bytes.Byte((byte)size);
        for (var i = 0; i < size; i++) writer.Bytes.Byte(bytes[BitConverter.IsLittleEndian ? i : 7 - i]);
    }
}
