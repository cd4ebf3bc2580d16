using System.Runtime.InteropServices;

namespace MemoWeave.Shapes;

/// <summary>A <see cref="List{T}"/>.</summary>
/// <typeparam name="T">The declared type of its elements.</typeparam>
/// <param name="element">The shape of its elements.</param>
internal sealed class ListShape<T>(Shape<T> element) : SequenceShape<List<T>, T>(element)
{
    /// <inheritdoc/>
    public override SequenceKind Kind => SequenceKind.List;

    /// <inheritdoc/>
    public override ReadOnlySpan<T> Elements(List<T> sequence) => CollectionsMarshal.AsSpan(sequence);
}
