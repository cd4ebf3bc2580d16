using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>Elements whose memory is their content: written at once.</summary>
internal sealed class BlockEncoder<TSequence, TElement>(SequenceShape<TSequence, TElement> shape, LeafTag tag) : ExactEncoder<TSequence>
    where TSequence : class
{
    /// <inheritdoc/>
    protected override void WriteExact(ref KeyWriter writer, TSequence value)
    {
        var elements = shape.Elements(value);
        writer.Tag(KeyTag.Block);
        writer.Bytes.Byte((byte)shape.Kind);
        writer.Bytes.Byte((byte)tag);
        writer.Bytes.Int32(elements.Length);
        ref var first = ref Unsafe.As<TElement, byte>(ref MemoryMarshal.GetReference(elements));
        writer.Bytes.Bytes(MemoryMarshal.CreateReadOnlySpan(ref first, checked(elements.Length * Unsafe.SizeOf<TElement>())));
    }
}
