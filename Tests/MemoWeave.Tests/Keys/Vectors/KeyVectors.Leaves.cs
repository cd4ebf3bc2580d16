using System.Globalization;
using System.Net;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace MemoWeave.Tests.Keys.Vectors;

/// <content>Leaves, null and enums.</content>
internal static partial class KeyVectors
{
    private static IEnumerable<KeyVector> Numbers() =>
    [
        Of("bool true", () => true),
        Of("bool false", () => false),
        Of("sbyte least", () => sbyte.MinValue),
        Of("byte most", () => byte.MaxValue),
        Of("short least", () => short.MinValue),
        Of("ushort most", () => ushort.MaxValue),
        Of("int zero", () => 0),
        Of("int one", () => 1),
        Of("int minus one", () => -1),
        Of("int least", () => int.MinValue),
        Of("int most", () => int.MaxValue),
        Of("int as object", () => (object)1),
        Of("uint most", () => uint.MaxValue),
        Of("long one", () => 1L),
        Of("long least", () => long.MinValue),
        Of("ulong most", () => ulong.MaxValue),
        Of("Int128 least", () => Int128.MinValue),
        Of("Int128 minus one", () => Int128.NegativeOne),
        Of("UInt128 mixed", () => new UInt128(0x0102030405060708, 0x090a0b0c0d0e0f10)),
        Of("nint minus one", () => (nint)(-1)),
        Of("nuint one", () => (nuint)1),
        Of("Half one and a half", () => (Half)1.5),
        Of("Half NaN", () => Half.NaN),
        Of("float tenth", () => 0.1f),
        Of("float epsilon", () => float.Epsilon),
        Of("double zero", () => 0.0),
        Of("double minus zero", () => -0.0),
        Of("double one", () => 1.0),
        Of("double NaN", () => double.NaN),
        Of("double NaN with payload", () => BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001)),
        Of("double infinity", () => double.PositiveInfinity),
        Of("decimal one", () => 1m),
        Of("decimal one with scale", () => 1.00m),
        Of("decimal minus zero", () => new decimal(0, 0, 0, true, 0)),
        Of("decimal least", () => decimal.MinValue),
        Of("Complex", () => new Complex(1.5, -2)),
        Of("BigInteger zero", () => BigInteger.Zero),
        Of("BigInteger 128", () => new BigInteger(128)),
        Of("BigInteger minus 129", () => new BigInteger(-129)),
        Of("BigInteger two to the hundred", () => BigInteger.Pow(2, 100)),
    ];

    private static IEnumerable<KeyVector> Texts() =>
    [
        Of("char", () => 'ß'),
        Of("char lone surrogate", () => '\ud800'),
        Of("Rune", () => new Rune(0x1F600)),
        Of("string empty", () => ""),
        Of("string ascii", () => "abc"),
        Of("string composed", () => "h\u00e4"),
        Of("string decomposed", () => "ha\u0308"),
        Of("string emoji", () => "\U0001F600"),
        Of("string lone surrogate", () => "\udc00a"),
        Of("string zero", () => "a\0b"),
        Of("string of 300", () => new string('x', 300)),
        Of("StringBuilder", () => new StringBuilder("ab").Append('c')),
        Of("Guid empty", () => Guid.Empty),
        Of("Guid", () => new Guid("00112233-4455-6677-8899-aabbccddeeff")),
        Of("Index", () => new Index(3)),
        Of("Index from end", () => ^3),
        Of("Index end", () => Index.End),
        Of("Range", () => 1..^2),
        Of("Version 1.2", () => new Version(1, 2)),
        Of("Version 1.2.0.0", () => new Version(1, 2, 0, 0)),
    ];

    private static IEnumerable<KeyVector> Times() =>
    [
        Of("DateTime unspecified", () => new DateTime(2024, 2, 29, 12, 30, 0)),
        Of("DateTime utc", () => new DateTime(2024, 2, 29, 12, 30, 0, DateTimeKind.Utc)),
        Of("DateTime local", () => new DateTime(2024, 2, 29, 12, 30, 0, DateTimeKind.Local)),
        Of("DateTime local repeated", () => Unsafe.BitCast<ulong, DateTime>((ulong)new DateTime(2024, 2, 29, 12, 30, 0).Ticks | 3UL << 62)),
        Of("DateTime least", () => DateTime.MinValue),
        Of("DateTime most", () => DateTime.MaxValue),
        Of("DateTimeOffset", () => new DateTimeOffset(2024, 2, 29, 12, 30, 0, TimeSpan.FromMinutes(330))),
        Of("DateTimeOffset same instant", () => new DateTimeOffset(2024, 2, 29, 7, 0, 0, TimeSpan.Zero)),
        Of("DateOnly", () => new DateOnly(2024, 2, 29)),
        Of("TimeOnly", () => new TimeOnly(23, 59, 59, 999)),
        Of("TimeSpan", () => TimeSpan.FromSeconds(90)),
        Of("TimeSpan least", () => TimeSpan.MinValue),
        Of("TimeZoneInfo utc", () => TimeZoneInfo.Utc),
        Of("TimeZoneInfo own", () => TimeZoneInfo.CreateCustomTimeZone("Own/Zone", TimeSpan.FromHours(3), "shown", "standard")),
        Of("TimeZoneInfo own with a rule", () => TimeZoneInfo.CreateCustomTimeZone("Own/Summer", TimeSpan.FromHours(1), "shown", "standard", "summer", [SummerTime()])),
    ];

    private static IEnumerable<KeyVector> Systems() =>
    [
        Of("Uri absolute", () => new Uri("HTTP://Example.org:80/%41?q=1#f")),
        Of("Uri relative", () => new Uri("a/b", UriKind.Relative)),
        Of("Type", () => typeof(int)),
        Of("Type of arrays", () => typeof(int[,][])),
        Of("Type open", () => typeof(Dictionary<,>)),
        Of("Type nested in generic", () => typeof(Dictionary<string, int>.Enumerator)),
        Of("Type own", () => typeof(Box<Point>)),
        Of("CultureInfo invariant", () => CultureInfo.InvariantCulture),
        Of("CultureInfo de-DE", () => CultureInfo.GetCultureInfo("de-DE")) with { Needs = VectorNeeds.Cultures },
        Of("CultureInfo tr-TR fresh", () => new CultureInfo("tr-TR", useUserOverride: true)) with { Needs = VectorNeeds.Cultures },
        Of("Encoding utf-8", () => Encoding.UTF8),
        Of("Encoding utf-8 without mark", () => (Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true)),
        Of("Encoding ascii with fallbacks", () => Encoding.GetEncoding("us-ascii", new EncoderReplacementFallback("!"), new DecoderReplacementFallback("?"))),
        Of("Regex", () => new Regex("^a+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)),
        Of("Regex with timeout", () => new Regex("a", RegexOptions.None, TimeSpan.FromSeconds(1))),
        Of("IPAddress 4", () => IPAddress.Parse("192.168.0.1")),
        Of("IPAddress 6", () => IPAddress.Parse("fe80::1%3")),
        Of("IPEndPoint", () => new IPEndPoint(IPAddress.Loopback, 8080)),
        Of("FileInfo", () => new FileInfo("/data/../data/a.csv")) with { Needs = VectorNeeds.RootedPaths },
        Of("DirectoryInfo", () => new DirectoryInfo("/data")) with { Needs = VectorNeeds.RootedPaths },
        Of("DBNull", () => DBNull.Value),
        Of("BitArray", () => new System.Collections.BitArray(new[] { true, false, true, true, false, false, false, false, true })),
        Of("BitArray empty", () => new System.Collections.BitArray(0)),
    ];

    private static IEnumerable<KeyVector> Geometry() =>
    [
        Of("Vector2", () => new Vector2(1, 2)),
        Of("Vector3", () => new Vector3(1, 2, 3)),
        Of("Vector4", () => new Vector4(1, 2, 3, 4)),
        Of("Quaternion", () => new Quaternion(1, 2, 3, 4)),
        Of("Plane", () => new Plane(1, 2, 3, 4)),
        Of("Matrix3x2", () => new Matrix3x2(1, 2, 3, 4, 5, 6)),
        Of("Matrix4x4", () => Matrix4x4.CreateTranslation(1, 2, 3)),
    ];

    private static IEnumerable<KeyVector> Nulls() =>
    [
        Of("null string", () => (string?)null),
        Of("null object", () => (object?)null),
        Of("null int", () => (int?)null),
        Of("int with a value", () => (int?)7),
        Of("null array", () => (int[]?)null),
        Of("null record", () => (Point?)null),
        Of("null enum", () => (DayOfWeek?)null),
        Of("null struct", () => (Cell?)null),
        Of("struct with a value", () => (Cell?)new Cell(1, "A")),
    ];

    private static IEnumerable<KeyVector> Enums() =>
    [
        Of("enum", () => DayOfWeek.Friday),
        Of("enum without a name", () => (DayOfWeek)77),
        Of("enum with a value", () => (DayOfWeek?)DayOfWeek.Friday),
        Of("enum of byte", () => Small.One),
        Of("enum of short", () => Signed.MinusTwo),
        Of("enum of long", () => Wide.Least),
        Of("enum of ulong", () => Large.Most),
        Of("enum as object", () => (object)Small.One),
        Of("enum of the framework as object", () => (object)DayOfWeek.Friday),
    ];

    private static TimeZoneInfo.AdjustmentRule SummerTime() =>
        TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(
            new DateTime(2000, 1, 1),
            new DateTime(2030, 12, 31),
            TimeSpan.FromHours(1),
            TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, 2, 0, 0), 3, 5, DayOfWeek.Sunday),
            TimeZoneInfo.TransitionTime.CreateFixedDateRule(new DateTime(1, 1, 1, 3, 0, 0), 10, 26));
}
