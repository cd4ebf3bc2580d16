using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>
/// A part of a typed key that is a <see cref="DateTimeOffset"/>: by local time and offset, so that one instant told in two zones
/// is two keys. Not <see cref="Bits{T}"/>, because the type has padding.
/// </summary>
/// <param name="value">The argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct OffsetTime(DateTimeOffset value) : IMemoryKey<OffsetTime>
{
    private readonly long _ticks = value.Ticks;
    private readonly long _offset = value.Offset.Ticks;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => Xxh3.Hash16((ulong)_ticks, (ulong)_offset, seed);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in OffsetTime other) => _ticks == other._ticks && _offset == other._offset;

    /// <inheritdoc/>
    public OffsetTime Own() => this;
}
