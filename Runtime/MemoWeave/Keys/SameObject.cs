using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key that tells whether two objects that are told by their fields are one (rule K7).</summary>
/// <param name="first">One object.</param>
/// <param name="second">The other.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SameObject(object? first, object? second) : IMemoryKey<SameObject>
{
    private readonly bool _same = first is not null && ReferenceEquals(first, second);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => _same ? ~seed : seed;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in SameObject other) => _same == other._same;

    /// <inheritdoc/>
    public SameObject Own() => this;
}
