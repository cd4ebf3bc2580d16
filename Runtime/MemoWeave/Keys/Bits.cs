using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key that is its bits: numbers, enums, <see cref="Guid"/>, dates and the like (rule K8).</summary>
/// <typeparam name="T">A type without padding and without references.</typeparam>
/// <param name="value">The argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Bits<T>(T value) : IMemoryKey<Bits<T>>
    where T : unmanaged
{
    private readonly T _value = value;

    /// <inheritdoc/>
    public static bool IsWord
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Unsafe.SizeOf<T>() is 1 or 2 or 4 or 8;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(in Bits<T> key)
    {
        if (Unsafe.SizeOf<T>() == 1) return Unsafe.BitCast<T, byte>(key._value);
        if (Unsafe.SizeOf<T>() == 2) return Unsafe.BitCast<T, ushort>(key._value);
        return Unsafe.SizeOf<T>() == 4 ? Unsafe.BitCast<T, uint>(key._value) : Unsafe.BitCast<T, ulong>(key._value);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed)
    {
        if (Unsafe.SizeOf<T>() == 1) return Xxh3.Hash4(Unsafe.BitCast<T, byte>(_value), seed);
        if (Unsafe.SizeOf<T>() == 2) return Xxh3.Hash4(Unsafe.BitCast<T, ushort>(_value), seed);
        if (Unsafe.SizeOf<T>() == 4) return Xxh3.Hash4(Unsafe.BitCast<T, uint>(_value), seed);
        if (Unsafe.SizeOf<T>() == 8) return Xxh3.Hash8(Unsafe.BitCast<T, ulong>(_value), seed);
        if (Unsafe.SizeOf<T>() == 16)
        {
            var (first, second) = Words(in _value);
            return Xxh3.Hash16(first, second, seed);
        }

        return Xxh3.Hash(Bytes(in _value), seed);
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in Bits<T> other)
    {
        if (Unsafe.SizeOf<T>() == 1) return Unsafe.BitCast<T, byte>(_value) == Unsafe.BitCast<T, byte>(other._value);
        if (Unsafe.SizeOf<T>() == 2) return Unsafe.BitCast<T, ushort>(_value) == Unsafe.BitCast<T, ushort>(other._value);
        if (Unsafe.SizeOf<T>() == 4) return Unsafe.BitCast<T, uint>(_value) == Unsafe.BitCast<T, uint>(other._value);
        if (Unsafe.SizeOf<T>() == 8) return Unsafe.BitCast<T, ulong>(_value) == Unsafe.BitCast<T, ulong>(other._value);
        if (Unsafe.SizeOf<T>() == 16) return Words(in _value) == Words(in other._value);
        return Bytes(in _value).SequenceEqual(Bytes(in other._value));
    }

    /// <inheritdoc/>
    public Bits<T> Own() => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (ulong First, ulong Second) Words(ref readonly T value)
    {
        ref var bytes = ref Unsafe.As<T, byte>(ref Unsafe.AsRef(in value));
        return (Unsafe.ReadUnaligned<ulong>(ref bytes), Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref bytes, 8)));
    }

    private static ReadOnlySpan<byte> Bytes(ref readonly T value) => MemoryMarshal.AsBytes(new ReadOnlySpan<T>(in value));
}
