using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements whose memory is their content: written at once.</summary>
internal sealed class BlockEncoder<T>(LeafTag tag) : ElementsEncoder<T>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, scoped ReadOnlySpan<T> elements)
    {
        writer.Tag(KeyTag.Block);
        writer.Bytes.Byte((byte)tag);
        writer.Bytes.Int32(elements.Length);
        ref var first = ref Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(elements));
        var length = (long)elements.Length * Unsafe.SizeOf<T>();
        if (length > ByteWriter.MaxLength) throw new KeyTooLongException();
        writer.Bytes.Bytes(MemoryMarshal.CreateReadOnlySpan(ref first, (int)length));
    }
}
