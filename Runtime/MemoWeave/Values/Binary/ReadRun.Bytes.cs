using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MemoWeave.Values.Binary;

/// <content>The bytes, and how much memory they may still take.</content>
internal sealed partial class ReadRun
{
    private byte[] _bytes = [];
    private int _position;
    private int _end;
    private long _budget;

    /// <summary>How many bytes are left.</summary>
    public int Remaining => _end - _position;

    /// <summary>Counts the memory that is about to be taken.</summary>
    public void Charge(long memory)
    {
        if ((_budget -= memory) < 0) Malformed();
    }

    public byte Byte()
    {
        if (_position >= _end) Malformed();
        return _bytes[_position++];
    }

    /// <summary>A number, small ones in few bytes.</summary>
    public uint Number()
    {
        var value = 0u;
        for (var shift = 0; ; shift += 7)
        {
            var next = Byte();
            if (shift == 28 && next > 0x0F) Malformed();
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    /// <summary>A number of elements, each of which takes some bytes, and memory when it is there.</summary>
    public int Count(int bytesEach, long memoryEach)
    {
        var count = Number();
        if (count * (long)Math.Max(bytesEach, 1) > Remaining) Malformed();
        Charge(count * memoryEach);
        return (int)count;
    }

    /// <summary>The bits of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Bits<T>()
    {
        var size = Unsafe.SizeOf<T>();
        if (_end - _position < size) Malformed();
        var value = Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _position));
        _position += size;
        return value;
    }

    /// <summary>The next bytes, in place.</summary>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Remaining) Malformed();
        var bytes = _bytes.AsSpan(_position, count);
        _position += count;
        return bytes;
    }

    /// <summary>A text, or none.</summary>
    public string? Text()
    {
        var head = Number();
        if (head == 0) return null;
        var length = (int)((head - 1) >> 1);
        if (length == 0) return "";
        var isAscii = (head & 1) != 0;
        var bytes = Bytes(checked(isAscii ? length : 2 * length));
        return isAscii ? Encoding.Latin1.GetString(bytes) : new string(MemoryMarshal.Cast<byte, char>(bytes));
    }

    /// <summary>A text that is there.</summary>
    public string SomeText() => Text() ?? throw Malformed();

    private void Begin(ReadOnlySpan<byte> source)
    {
        _bytes = ArrayPool<byte>.Shared.Rent(source.Length + 1);
        source.CopyTo(_bytes);
        (_position, _end, _budget) = (0, source.Length, Budget.For(source.Length));
    }

    private void End()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }
}
