using System.Buffers.Binary;
using System.Text;

namespace MemoWeave.Tests.Keys.Vectors;

/// <summary>Writes keys by hand from <c>docs/key-encoding.md</c>, with nothing of the runtime's own.</summary>
internal sealed class SpecBytes
{
    private readonly List<byte> _bytes = [];

    public SpecBytes Byte(params int[] values)
    {
        foreach (var value in values) _bytes.Add((byte)value);
        return this;
    }

    public SpecBytes Number(short value)
    {
        Span<byte> bytes = stackalloc byte[2];
        BinaryPrimitives.WriteInt16LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public SpecBytes Number(int value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public SpecBytes Number(long value)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        _bytes.AddRange(bytes);
        return this;
    }

    public SpecBytes Text(string text)
    {
        Number(text.Length);
        _bytes.AddRange(Encoding.Unicode.GetBytes(text));
        return this;
    }

    public SpecBytes Int(int value) => Byte(0x15).Number(value);

    public SpecBytes String(string text) => Byte(0x25).Text(text);

    public SpecBytes Named(string type) => Byte(0x01).Text(type);

    /// <summary>Names a type of these vectors.</summary>
    public SpecBytes NamedOwn(string type) => Named(Own(type));

    public SpecBytes Known(int number) => Byte(0x0A).Number(number);

    public SpecBytes Reference(int number) => Byte(0x08).Number(number);

    public SpecBytes Double(double value) => Byte(0x1F).Number(BitConverter.DoubleToInt64Bits(value));

    public SpecBytes Repeat(int count, Func<SpecBytes, int, SpecBytes> write) => Enumerable.Range(0, count).Aggregate(this, write);

    public static string Own(string type) => $"MemoWeave.Tests.Keys.Vectors.{type}, MemoWeave.Tests";

    public static string Core(string type) => $"{type}, System.Private.CoreLib";

    public override string ToString() => Convert.ToHexStringLower([.. _bytes]);
}
