using System.Net;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Shapes;

/// <summary>The codecs of leaves that take more than a line.</summary>
internal static class LeafCodecs
{
    /// <summary>Value and scale: 1.0 and 1.00 differ, as their texts do.</summary>
    public static void Decimal(ref ByteWriter writer, decimal value)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(value, parts);
        foreach (var part in parts) writer.Int32(part);
    }

    public static void BigInteger(ref ByteWriter writer, BigInteger value)
    {
        var count = value.GetByteCount();
        writer.Int32(count);
        value.TryWriteBytes(writer.Reserve(count), out _);
    }

    public static void Index(ref ByteWriter writer, Index value) => writer.Int32(value.IsFromEnd ? ~value.Value : value.Value);

    /// <summary>The text it was made from, because that is what it shows; and how it was read, which the options it was made with can change.</summary>
    public static void Uri(ref ByteWriter writer, Uri value)
    {
        writer.Text(value.OriginalString);
        writer.Bits(value.UserEscaped);
        writer.Bits(value.IsAbsoluteUri);
        if (value.IsAbsoluteUri) writer.Text(value.AbsoluteUri);
    }

    public static void Regex(ref ByteWriter writer, Regex value)
    {
        writer.Text(value.ToString());
        writer.Int32((int)value.Options);
        writer.Int64(value.MatchTimeout.Ticks);
    }

    public static void IPAddress(ref ByteWriter writer, IPAddress value)
    {
        Span<byte> address = stackalloc byte[16];
        value.TryWriteBytes(address, out var count);
        writer.Byte((byte)count);
        writer.Bytes(address[..count]);
        if (count == address.Length) writer.Int64(value.ScopeId);
    }

    /// <summary>What it encodes, whether it marks the beginning, and what it does with what it can't encode.</summary>
    public static void Encoding(ref ByteWriter writer, Encoding value)
    {
        writer.Int32(value.CodePage);
        writer.Byte((byte)value.Preamble.Length);
        writer.Bytes(value.Preamble);
        writer.Text(TypeNames.Of(value.EncoderFallback.GetType()));
        writer.Text((value.EncoderFallback as EncoderReplacementFallback)?.DefaultString ?? "");
        writer.Text(TypeNames.Of(value.DecoderFallback.GetType()));
        writer.Text((value.DecoderFallback as DecoderReplacementFallback)?.DefaultString ?? "");
    }
}
