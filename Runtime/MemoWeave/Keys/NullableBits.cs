using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key like <see cref="Bits{T}"/> that may be <see langword="null"/>.</summary>
/// <typeparam name="T">A type without padding and without references.</typeparam>
/// <param name="value">The argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NullableBits<T>(T? value) : IMemoryKey<NullableBits<T>>
    where T : unmanaged
{
    // Apart, because the bits of a T? include padding, which says nothing and may differ.
    private readonly bool _hasValue = value.HasValue;
    private readonly Bits<T> _value = new(value.GetValueOrDefault());

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => _value.Hash(_hasValue ? seed : ~seed);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in NullableBits<T> other) => _hasValue == other._hasValue && _value.Same(in other._value);

    /// <inheritdoc/>
    public NullableBits<T> Own() => this;
}
