using MemoWeave.Shapes;

namespace MemoWeave.Keys.Encoders;

/// <summary>A leaf: its tag and its content.</summary>
internal sealed class LeafEncoder<T>(LeafShape<T> shape) : KeyEncoder<T>
{
    /// <inheritdoc/>
    public override bool TellsType => true;

    /// <inheritdoc/>
    public override bool IsFlat => true;

    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, T value)
    {
        // Asked of the type first: a comparison with null would box the value wherever the code is not optimized.
        if (!typeof(T).IsValueType && value is null)
        {
            writer.Tag(KeyTag.Null);
            return;
        }

        if (shape.Refuse?.Invoke(value) is { } reason) throw writer.Refusal(value!.GetType(), reason);
        writer.Bytes.Byte((byte)shape.Tag);
        shape.Write(ref writer.Bytes, value);
    }
}
