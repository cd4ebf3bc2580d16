using System.Runtime.InteropServices;

namespace MemoWeave.Shapes;

/// <summary>A <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The declared type of its elements.</typeparam>
internal sealed class ListShape<T>() : SequenceShape<List<T>, T>(typeof(List<T>), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref List<T> sequence, out ReadOnlySpan<T> elements)
    {
        elements = CollectionsMarshal.AsSpan(sequence);
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(List<T> sequence) => sequence;
}
