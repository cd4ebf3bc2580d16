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

    /// <summary>What was written so far.</summary>
    public readonly ReadOnlySpan<byte> Written => _space[.._written];

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

    /// <summary>Space for the next <paramref name="count"/> bytes, which the caller fills.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Span<byte> Reserve(int count)
    {
        if (_space.Length - _written < count) Grow(count);
        var reserved = _space.Slice(_written, count);
        _written += count;
        return reserved;
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
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Max(Math.Min(2L * _space.Length, Array.MaxLength), checked(_written + count)));
        Written.CopyTo(larger);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _rented = larger;
        _space = larger;
    }
}
