namespace MemoWeave.Keys.Encoders;

/// <summary>Elements in order, each with its own tag.</summary>
internal sealed class EachElementEncoder<T>(KeyEncoder<T> element) : ElementsEncoder<T>
{
    /// <inheritdoc/>
    public override void Write(ref KeyWriter writer, scoped ReadOnlySpan<T> elements)
    {
        writer.Tag(KeyTag.Sequence);
        writer.Bytes.Int32(elements.Length);
        try
        {
            foreach (var value in elements) element.Write(ref writer, value);
        }
        catch (UnkeyableArgumentException refusal)
        {
            refusal.IsInElement();
            throw;
        }
    }
}
