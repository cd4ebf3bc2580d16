using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key that is an array of bits, by content; <see langword="null"/> and empty differ.</summary>
/// <typeparam name="T">A type without padding and without references.</typeparam>
/// <param name="value">The argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct BitsArray<T>(T[]? value) : IMemoryKey<BitsArray<T>>
    where T : unmanaged
{
    private readonly T[]? _value = value;

    private ReadOnlySpan<byte> Bytes => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(_value));

    /// <inheritdoc/>
    public ulong Hash(ulong seed) => Xxh3.Hash(Bytes, _value is null ? ~seed : seed);

    /// <inheritdoc/>
    public bool Same(in BitsArray<T> other) => _value is null == other._value is null && Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public BitsArray<T> Own() => new((T[]?)_value?.Clone());
}
