using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace MemoWeave.Values.Binary;

/// <content>The bytes.</content>
internal sealed partial class WriteRun
{
    private byte[] _bytes = new byte[256];
    private int _length;
    private long _memory;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>How much was written.</summary>
    public int Length => _length;

    /// <summary>Counts the memory that reading will take.</summary>
    public void Charge(long memory) => _memory += memory;

    public void Byte(byte value)
    {
        if (_length == _bytes.Length) Grow(1);
        _bytes[_length++] = value;
    }

    /// <summary>A number, small ones in few bytes.</summary>
    public void Number(uint value)
    {
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>The bits of a value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Bits<T>(T value)
    {
        var size = Unsafe.SizeOf<T>();
        if (_bytes.Length - _length < size) Grow(size);
        Unsafe.WriteUnaligned(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), _length), value);
        _length += size;
    }

    public void Bytes(scoped ReadOnlySpan<byte> bytes)
    {
        if (_bytes.Length - _length < bytes.Length) Grow(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(_length));
        _length += bytes.Length;
    }

    /// <summary>A text, or none: its length and whether it is ASCII in one number, then a byte or two for each unit. Lone surrogates stay what they are.</summary>
    public void Text(string? text)
    {
        if (text is null)
        {
            Byte(0);
            return;
        }

        if (text.Length > (1 << 29)) Refuse(typeof(string), "it is too long");
        if (_bytes.Length - _length < text.Length + 5) Grow(text.Length + 5);
        var start = _length;
        Number(((uint)text.Length << 1) + 1);
        if (Ascii.FromUtf16(text, _bytes.AsSpan(_length), out _) == OperationStatus.Done)
        {
            _length += text.Length;
            return;
        }

        _length = start;
        Number(((uint)text.Length << 1) + 2);
        Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    /// <summary>Overwrites a number written before, which was not known then.</summary>
    public void SetInt32(int position, int value) => BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(position), value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Grow(int count)
    {
        if (_length > MaxLength - count) Refuse(typeof(object), "it takes more than a gigabyte");
        Array.Resize(ref _bytes, (int)Math.Min(Math.Max(2L * _bytes.Length, _length + count), MaxLength));
    }

    private const int MaxLength = 1 << 30;
}
