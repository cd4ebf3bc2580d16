using System.Collections;
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

    /// <summary>The number of bits, and they in bytes; the rest of the last byte is zero.</summary>
    public static void BitArray(ref ByteWriter writer, BitArray value)
    {
        writer.Int32(value.Length);
        var bytes = new byte[(value.Length + 7) / 8];
        value.CopyTo(bytes, 0);
        writer.Bytes(bytes);
    }

    /// <summary>
    /// Its name and its rules; of its names for people only those that aren't the system's, because the system's are in whatever language the
    /// process speaks.
    /// </summary>
    public static void TimeZoneInfo(ref ByteWriter writer, TimeZoneInfo value)
    {
        writer.Text(value.Id);
        writer.Int64(value.BaseUtcOffset.Ticks);
        writer.Bits(value.SupportsDaylightSavingTime);
        var rules = value.GetAdjustmentRules();
        writer.Int32(rules.Length);
        foreach (var rule in rules)
        {
            writer.Int64(rule.DateStart.ToBinary());
            writer.Int64(rule.DateEnd.ToBinary());
            writer.Int64(rule.DaylightDelta.Ticks);
            writer.Int64(rule.BaseUtcOffsetDelta.Ticks);
            Transition(ref writer, rule.DaylightTransitionStart);
            Transition(ref writer, rule.DaylightTransitionEnd);
        }

        var isSystem = IsSystem(value);
        writer.Bits(isSystem);
        if (isSystem) return;
        writer.Text(value.DisplayName);
        writer.Text(value.StandardName);
        writer.Text(value.DaylightName);
    }

    private static void Transition(ref ByteWriter writer, TimeZoneInfo.TransitionTime transition)
    {
        writer.Bits(transition.IsFixedDateRule);
        writer.Int64(transition.TimeOfDay.Ticks);
        writer.Byte((byte)transition.Month);
        writer.Byte((byte)transition.Week);
        writer.Byte((byte)transition.Day);
        writer.Byte((byte)transition.DayOfWeek);
    }

    private static bool IsSystem(TimeZoneInfo value)
    {
        if (ReferenceEquals(value, System.TimeZoneInfo.Utc) || ReferenceEquals(value, System.TimeZoneInfo.Local)) return true;
        return System.TimeZoneInfo.TryFindSystemTimeZoneById(value.Id, out var system)
            && (value.DisplayName, value.StandardName, value.DaylightName) == (system.DisplayName, system.StandardName, system.DaylightName);
    }
}
