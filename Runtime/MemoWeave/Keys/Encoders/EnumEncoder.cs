using System.Runtime.CompilerServices;

namespace MemoWeave.Keys.Encoders;

/// <summary>An enum: its number. Which enum it is, the declared type tells, or the name of the run-time type before it.</summary>
internal sealed class EnumEncoder<T> : KeyEncoder<T>
{
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
