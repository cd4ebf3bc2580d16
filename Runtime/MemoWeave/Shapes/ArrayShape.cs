namespace MemoWeave.Shapes;

/// <summary>A one-dimensional array.</summary>
/// <typeparam name="T">The declared type of its elements.</typeparam>
internal sealed class ArrayShape<T>() : SequenceShape<T[], T>(typeof(T[]), typeof(T))
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref T[] sequence, out ReadOnlySpan<T> elements)
    {
        elements = sequence;
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(T[] sequence) => sequence;
}
