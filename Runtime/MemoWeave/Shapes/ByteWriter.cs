using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace MemoWeave.Shapes;

/// <summary>Writes bytes, little-endian, to a span it was given, and to a rented array once that is full.</summary>
internal ref struct ByteWriter(Span<byte> space)
{
    private Span<byte> _space = space;
    private int _written;
    private byte[]? _rented;

    /// <summary>The most that a key may take, in bytes; work is bounded with it (rule K7).</summary>
    internal const int MaxLength = 1 << 30;

    /// <summary>What was written so far.</summary>
    public readonly Span<byte> Written => _space[.._written];

    /// <summary>How much was written so far.</summary>
    public readonly int Length => _written;

    public void Byte(byte value) => Reserve(1)[0] = value;

    public void Int32(int value) => BinaryPrimitives.WriteInt32LittleEndian(Reserve(sizeof(int)), value);

    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Reserve(sizeof(long)), value);

    public void UInt64(ulong value) => BinaryPrimitives.WriteUInt64LittleEndian(Reserve(sizeof(ulong)), value);

    /// <summary>The bits of a number of at most eight bytes, or of anything on a little-endian machine.</summary>
    public void Bits<T>(T value)
        where T : unmanaged
    {
        var bytes = Reserve(Unsafe.SizeOf<T>());
        MemoryMarshal.Write(bytes, in value);
        if (!BitConverter.IsLittleEndian) bytes.Reverse();
    }

    public void Bytes(scoped ReadOnlySpan<byte> bytes) => bytes.CopyTo(Reserve(bytes.Length));

    /// <summary>The length in UTF-16 units, and them: lone surrogates too, no normalization.</summary>
    public void Text(string text)
    {
        Int32(text.Length);
        if (BitConverter.IsLittleEndian)
        {
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }

        foreach (var unit in text) Bits(unit);
    }

    /// <summary>Overwrites a number written before, which was not known then.</summary>
    public readonly void SetInt32(int position, int value) => BinaryPrimitives.WriteInt32LittleEndian(_space[position..], value);

    /// <summary>Takes back all that was written from a place on.</summary>
    public void Truncate(int length) => _written = length;

    /// <summary>Space for the next <paramref name="count"/> bytes, which the caller fills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if (_space.Length - _written < count) Grow(count);
        var reserved = _space.Slice(_written, count);
        _written += count;
        return reserved;
    }

    /// <summary>The same as <see cref="Reserve"/>, as the place where they begin.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte ReserveAt(int count)
    {
        if (_space.Length - _written < count) Grow(count);
        ref var place = ref Unsafe.Add(ref MemoryMarshal.GetReference(_space), _written);
        _written += count;
        return ref place;
    }

    /// <summary>Gives the rented array back. The writer is empty afterwards.</summary>
    public void Return()
    {
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        this = default;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        if (_written > MaxLength - count) throw new KeyTooLongException();
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _space.Length, _written + count));
        Written.CopyTo(larger);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
        _space = larger;
    }
}
