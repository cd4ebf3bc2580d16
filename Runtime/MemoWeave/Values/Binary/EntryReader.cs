using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace MemoWeave.Values.Binary;

/// <summary>Reads what an <see cref="EntryBuffer"/> wrote, or something else: whatever is not there is told, and nothing is made of a length before it is looked at (rule D11).</summary>
internal ref struct EntryReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _rest = bytes;

    /// <summary>Whether all was read.</summary>
    public readonly bool IsAtEnd => _rest.IsEmpty;

    public bool TryByte(out byte value)
    {
        value = 0;
        if (!TryTake(sizeof(byte), out var taken)) return false;
        value = taken[0];
        return true;
    }

    public bool TryInt32(out int value)
    {
        value = 0;
        return TryTake(sizeof(int), out var taken) && BinaryPrimitives.TryReadInt32LittleEndian(taken, out value);
    }

    public bool TryInt64(out long value)
    {
        value = 0;
        return TryTake(sizeof(long), out var taken) && BinaryPrimitives.TryReadInt64LittleEndian(taken, out value);
    }

    public bool TryUInt128(out UInt128 value)
    {
        value = default;
        return TryTake(16, out var taken) && BinaryPrimitives.TryReadUInt128LittleEndian(taken, out value);
    }

    /// <summary>Bytes whose length was written before them.</summary>
    public bool TryBytes(out ReadOnlySpan<byte> bytes)
    {
        bytes = default;
        return TryInt32(out var length) && TryTake(length, out bytes);
    }

    public bool TryText(out string text)
    {
        text = "";
        if (!TryBytes(out var bytes) || bytes.Length % sizeof(char) != 0) return false;
        text = string.Create(bytes.Length / sizeof(char), bytes, static (units, bytes) =>
        {
            if (BitConverter.IsLittleEndian) bytes.CopyTo(MemoryMarshal.AsBytes(units));
            else for (var i = 0; i < units.Length; i++) units[i] = (char)BinaryPrimitives.ReadUInt16LittleEndian(bytes[(sizeof(char) * i)..]);
        });
        return true;
    }

    /// <summary>A number of parts, each of which takes at least so many bytes.</summary>
    public bool TryCount(int least, out int count) => TryInt32(out count) && count >= 0 && count <= _rest.Length / least;

    private bool TryTake(int count, out ReadOnlySpan<byte> taken)
    {
        taken = default;
        if (count < 0 || count > _rest.Length) return false;
        taken = _rest[..count];
        _rest = _rest[count..];
        return true;
    }
}
