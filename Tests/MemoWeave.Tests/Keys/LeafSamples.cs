using System.Globalization;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Tests.Keys;

/// <summary>Values of every leaf type, no two of them the same; made anew at each call.</summary>
internal static partial class LeafSamples
{
    public static object[] Make() =>
    [
        true, false, (sbyte)1, (byte)1, (short)1, (ushort)1, 1, 1u, 1L, 1ul, (Int128)1, (UInt128)1, (nint)1, (nuint)1, 'a', 'b', "a", "ab", "", "\ud800", "\ud801",
        2, -1, long.MinValue, Int128.MaxValue, (Half)1, 1f, 1d, 0d, -0d, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001),
        1m, 1.0m, -1m, 0m, 0.0m, new Complex(1, 2), new Complex(2, 1), BigInteger.One, BigInteger.Pow(2, 100), -BigInteger.Pow(2, 100), BigInteger.Zero,
        new Rune('a'), new Rune(0x1F600), new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), Guid.Empty,
        new DateTime(2024, 1, 1), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc), new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local), AmbiguousLocal,
        new DateTimeOffset(2024, 1, 1, 12, 0, 0, TimeSpan.Zero), new DateTimeOffset(2024, 1, 1, 13, 0, 0, TimeSpan.FromHours(1)),
        new DateOnly(2024, 1, 1), new TimeOnly(12, 0), TimeSpan.FromHours(12), TimeSpan.FromHours(-12),
        TimeZoneInfo.Utc, TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(3), "here", "here"),
        new Index(1), new Index(1, fromEnd: true), new Index(0, fromEnd: true), new Range(1, 2), new Range(1, ^2), Range.All,
        new Version(1, 0), new Version(1, 0, 0), new Version(1, 0, 0, 0),
        new Uri("http://a/"), new Uri("http://a"), new Uri("http://a/%41"), new Uri("a", UriKind.Relative), new Uri("/a", UriKind.Relative),
        typeof(int), typeof(List<int>), typeof(List<string>), typeof(List<>), typeof(int[]), typeof(int[,]), typeof(Dictionary<,>.Enumerator),
        new CultureInfo("de-DE", useUserOverride: false), new CultureInfo("de-DE", useUserOverride: true), CultureInfo.InvariantCulture,
        Encoding.UTF8, new UTF8Encoding(false), new UTF8Encoding(false, true), Encoding.Latin1, Encoding.ASCII, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32,
        Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("!"), new DecoderReplacementFallback("?")),
        new Regex("a"), new Regex("b"), new Regex("a", RegexOptions.IgnoreCase), new Regex("a", RegexOptions.None, TimeSpan.FromSeconds(1)), Generated(),
        IPAddress.Loopback, IPAddress.IPv6Loopback, IPAddress.Parse("10.0.0.1"), new IPAddress(IPAddress.IPv6Loopback.GetAddressBytes(), 3), IPAddress.Parse("::ffff:10.0.0.1"),
        DayOfWeek.Monday, DayOfWeek.Tuesday, ConsoleColor.DarkBlue, (DayOfWeek)77, Small.One, Large.One,
    ];

    /// <summary>A local time in the hour that summer time repeats, the second time.</summary>
    private static DateTime AmbiguousLocal => Unsafe.BitCast<ulong, DateTime>((ulong)new DateTime(2024, 1, 1).Ticks | 3UL << 62);

    [GeneratedRegex("generated")]
    private static partial Regex Generated();

    private enum Small : byte
    {
        One = 1,
    }

    private enum Large : ulong
    {
        One = 1,
    }
}
