using System.Runtime.CompilerServices;
using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A leaf whose memory is its content. Most fields are of such types.</summary>
internal sealed class BlockLeafEncoder<T>(LeafTag tag) : KeyEncoder<T>, IBlockLeafEncoder
{
    /// <inheritdoc/>
    public LeafTag Tag => tag;

    /// <inheritdoc/>
    public int Size => Unsafe.SizeOf<T>();

    /// <inheritdoc/>
    public override bool TellsType => true;

    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value) => KeyWriter.WriteBlock(ref writer, tag, value);
}
