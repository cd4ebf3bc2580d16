using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary;

/// <summary>Bytes of one entry on their way to a store or from it, little-endian. Its memory goes back when it is disposed of.</summary>
internal sealed class EntryBuffer : IBufferWriter<byte>, IDisposable
{
    private const int Initial = 1_024;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(Initial);
    private int _written;

    /// <summary>How much was written so far.</summary>
    public int Length => _written;

    /// <summary>What was written so far.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _written);

    /// <summary>The same, for stores.</summary>
    public ReadOnlySequence<byte> Sequence => new(_bytes, 0, _written);

    /// <inheritdoc/>
    public void Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _bytes.Length - _written);
        _written += count;
    }

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_written);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_written);
    }

    public void Byte(byte value)
    {
        GetSpan(sizeof(byte))[0] = value;
        _written += sizeof(byte);
    }

    public void Int32(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(GetSpan(sizeof(int)), value);
        _written += sizeof(int);
    }

    public void Int64(long value)
    {
        BinaryPrimitives.WriteInt64LittleEndian(GetSpan(sizeof(long)), value);
        _written += sizeof(long);
    }

    public void UInt128(UInt128 value)
    {
        const int size = 16;
        BinaryPrimitives.WriteUInt128LittleEndian(GetSpan(size), value);
        _written += size;
    }

    /// <summary>The length, and the bytes.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Int32(bytes.Length);
        bytes.CopyTo(GetSpan(bytes.Length));
        _written += bytes.Length;
    }

    /// <summary>The length in bytes, and the UTF-16 units.</summary>
    public void Text(string text)
    {
        if (BitConverter.IsLittleEndian)
        {
            Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }

        Int32(text.Length * sizeof(char));
        foreach (var unit in text)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(GetSpan(sizeof(char)), unit);
            _written += sizeof(char);
        }
    }

    /// <summary>Begins a part of which the length is told before it.</summary>
    /// <returns>What <see cref="EndPart"/> wants.</returns>
    public int BeginPart()
    {
        Int32(0);
        return _written;
    }

    /// <summary>Ends such a part.</summary>
    public void EndPart(int begun) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(begun - sizeof(int)), _written - begun);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
        _written = 0;
    }

    private void MakeRoom(int count)
    {
        var needed = Math.Max(count, 1);
        if (_bytes.Length - _written >= needed) return;
        var larger = ArrayPool<byte>.Shared.Rent(checked((int)Math.Max(2L * _bytes.Length, (long)_written + needed)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = larger;
    }
}
