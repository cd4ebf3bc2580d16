using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements whose memory is their content: written at once.</summary>
internal sealed class BlockEncoder<TElement>(LeafTag tag) : ElementsEncoder<TElement>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, SequenceKind kind, scoped ReadOnlySpan<TElement> elements)
    {
        writer.Tag(KeyTag.Block);
        writer.Bytes.Byte((byte)kind);
        writer.Bytes.Byte((byte)tag);
        writer.Bytes.Int32(elements.Length);
        ref var first = ref Unsafe.As<TElement, byte>(ref MemoryMarshal.GetReference(elements));
        writer.Bytes.Bytes(MemoryMarshal.CreateReadOnlySpan(ref first, checked(elements.Length * Unsafe.SizeOf<TElement>())));
    }
}
