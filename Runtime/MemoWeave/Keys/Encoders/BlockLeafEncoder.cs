using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A leaf whose memory is its content: tag and content at once. Most fields are of such types.</summary>
internal sealed class BlockLeafEncoder<T>(LeafTag tag) : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override bool TellsType => true;

    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value)
    {
        var space = writer.Bytes.Reserve(1 + Unsafe.SizeOf<T>());
        space[0] = (byte)tag;
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetReference(space), 1), value);
    }
}
