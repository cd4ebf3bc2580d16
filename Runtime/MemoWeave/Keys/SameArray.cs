using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>
/// A part of a typed key that tells whether two arrays are one: a body that changes the one would see it in the other (rule K7). Of arrays without elements it
/// doesn't matter.
/// </summary>
/// <param name="first">One argument.</param>
/// <param name="second">The other.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SameArray(Array? first, Array? second) : IMemoryKey<SameArray>
{
    private readonly bool _same = first is { Length: > 0 } && ReferenceEquals(first, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => _same ? ~seed : seed;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in SameArray other) => _same == other._same;

    /// <inheritdoc/>
    public SameArray Own() => this;
}
