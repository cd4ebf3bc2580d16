using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Shapes;

/// <summary>A struct marked <see cref="InlineArrayAttribute"/>: it shows one field, and has many elements.</summary>
/// <typeparam name="TArray">The struct.</typeparam>
/// <typeparam name="T">The type of its elements.</typeparam>
/// <param name="length">The number of elements.</param>
internal sealed class InlineArrayShape<TArray, T>(int length) : SequenceShape<TArray, T>(typeof(TArray), typeof(T))
    where TArray : struct
{
    /// <inheritdoc/>
    public override bool TryGetSpan(ref TArray sequence, out ReadOnlySpan<T> elements)
    {
        elements = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<TArray, T>(ref sequence), length);
        return true;
    }

    /// <inheritdoc/>
    public override IEnumerable<T> Enumerate(TArray sequence) => throw new NotSupportedException("Its elements lie in a row.");
}
