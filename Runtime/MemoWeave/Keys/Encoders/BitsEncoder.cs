using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Keys.Encoders;

/// <summary>A struct without references: its memory.</summary>
internal sealed class BitsEncoder<T> : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value)
    {
        writer.Tag(KeyTag.Bits);
        writer.Bytes.Bytes(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>()));
    }
}
