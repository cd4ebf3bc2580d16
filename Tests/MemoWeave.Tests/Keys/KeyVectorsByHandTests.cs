using System.IO.Hashing;
using System.Reflection;
using MemoWeave.Tests.Keys.Vectors;

namespace MemoWeave.Tests.Keys;

/// <summary>What <c>docs/key-encoding.md</c> says is what the golden vectors have: these are written from the page alone.</summary>
[Property("rule", "K2")]
internal sealed class KeyVectorsByHandTests
{
    private static readonly Dictionary<string, string[]> File =
        System.IO.File.ReadLines(typeof(KeyVectorsByHandTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static a => a.Key == "KeyVectors").Value!)
            .Select(static l => l.Split('\t')).ToDictionary(static c => c[0]);

    [TestCaseSource(nameof(Cases))]
    public void A_vector_is_what_the_page_says(string name, object bytes) => Assert.That(File[name][3], Is.EqualTo(bytes.ToString()));

    [Test]
    public void The_hash_is_XxHash128_of_the_bytes()
    {
        var algorithm = new XxHash128();
        foreach (var vector in File.Values.Skip(1))
        {
            algorithm.Append(Convert.FromHexString(vector[3]));
            Assert.That(vector[4], Is.EqualTo(Convert.ToHexStringLower(algorithm.GetHashAndReset())), vector[0]);
        }
    }

    private static IEnumerable<TestCaseData> Cases() =>
        new[] { Leaves(), Names(), Sequences(), Unordered(), Objects(), References() }.SelectMany(static c => c).Select(static c => new TestCaseData(c).SetArgDisplayNames((string)c[0]));

    private static IEnumerable<object[]> Leaves() =>
    [
        ["bool true", Bytes.Byte(0x10, 1)],
        ["short least", Bytes.Byte(0x13).Number(short.MinValue)],
        ["int minus one", Bytes.Byte(0x15, 0xFF, 0xFF, 0xFF, 0xFF)],
        ["long least", Bytes.Byte(0x17).Number(long.MinValue)],
        ["Int128 least", Bytes.Byte(0x19).Number(0L).Number(long.MinValue)],
        ["nint minus one", Bytes.Byte(0x1B).Number(-1L)],
        ["Half one and a half", Bytes.Byte(0x1D).Number((short)0x3E00)],
        ["double minus zero", Bytes.Double(-0.0)],
        ["double NaN with payload", Bytes.Byte(0x1F).Number(0x7FF8_0000_0000_0001)],
        ["decimal one with scale", Bytes.Byte(0x20).Number(100).Number(0).Number(0).Number(2 << 16)],
        ["BigInteger minus 129", Bytes.Byte(0x22).Number(2).Byte(0x7F, 0xFF)],
        ["Rune", Bytes.Byte(0x24).Number(0x1F600)],
        ["string lone surrogate", Bytes.Byte(0x25).Number(2).Byte(0x00, 0xDC, 0x61, 0x00)],
        ["Guid", Bytes.Byte(0x26).Number(0x00112233).Number((short)0x4455).Number((short)0x6677).Byte(0x88, 0x99, 0xAA, 0xBB, 0xCC, 0xDD, 0xEE, 0xFF)],
        ["DateTime utc", Bytes.Byte(0x27).Number(new DateTime(2024, 2, 29, 12, 30, 0).Ticks | 1L << 62)],
        ["DateTimeOffset", Bytes.Byte(0x28).Number(new DateTime(2024, 2, 29, 12, 30, 0).Ticks).Number(TimeSpan.FromMinutes(330).Ticks)],
        ["DateOnly", Bytes.Byte(0x29).Number(new DateOnly(2024, 2, 29).DayNumber)],
        ["TimeZoneInfo utc", Bytes.Byte(0x2C).Text("UTC").Number(0L).Byte(0).Number(0).Byte(1)],
        ["Range", Bytes.Byte(0x2E).Number(1).Number(~2)],
        ["Version 1.2", Bytes.Byte(0x2F).Number(1).Number(2).Number(-1).Number(-1)],
        ["Uri relative", Bytes.Byte(0x30).Text("a/b").Byte(0, 0)],
        ["Regex", Bytes.Byte(0x34).Text("^a+$").Number(1 | 512).Number(-10_000L)],
        ["IPEndPoint", Bytes.Byte(0x36, 4, 127, 0, 0, 1).Number(8080)],
        ["BitArray", Bytes.Byte(0x3A).Number(9).Byte(0b0000_1101, 0b0000_0001)],
        ["Vector2", Bytes.Byte(0x3B).Number(BitConverter.SingleToInt32Bits(1)).Number(BitConverter.SingleToInt32Bits(2))],
        ["DBNull", Bytes.Byte(0x42)],
        ["enum of short", Bytes.Byte(0x02, 2, 0xFE, 0xFF)],
    ];

    private static IEnumerable<object[]> Names() =>
    [
        ["enum as object", Bytes.NamedOwn("Small").Byte(0x02, 1, 1)],
        ["Type of arrays", Bytes.Byte(0x31).Text(SpecBytes.Core("System.Int32") + "[][2]")],
        ["Type open", Bytes.Byte(0x31).Text(SpecBytes.Core("System.Collections.Generic.Dictionary`2"))],
        ["Type nested in generic", Bytes.Byte(0x31).Text($"{SpecBytes.Core("System.Collections.Generic.Dictionary`2+Enumerator")}<{SpecBytes.Core("System.String")}; {SpecBytes.Core("System.Int32")}>")],
        ["Type own", Bytes.Byte(0x31).Text($"{SpecBytes.Own("Box`1")}<{SpecBytes.Own("Point")}>")],
        ["array as object", Bytes.Named(SpecBytes.Core("System.Int32") + "[]").Byte(0x04, 0x15).Number(1).Number(1)],
    ];

    private static IEnumerable<object[]> Sequences() =>
    [
        ["array of int", Bytes.Byte(0x04, 0x15).Number(3).Number(1).Number(-1).Number(256)],
        ["array of decimal", Bytes.Byte(0x03).Number(2).Byte(0x20).Number(1).Number(0).Number(0).Number(0).Byte(0x20).Number(10).Number(0).Number(0).Number(1 << 16)],
        ["array of string with null", Bytes.Byte(0x03).Number(3).String("a").Byte(0).String("")],
        ["array of int or null", Bytes.Byte(0x03).Number(2).Int(1).Byte(0)],
        ["array with lower bounds", Bytes.Byte(0x03).Number(5).Number(1).Number(-5).Number(1).Number(1).Int(0)],
        ["array jagged", Bytes.Byte(0x03).Number(3).Byte(0x04, 0x15).Number(1).Number(1).Byte(0x04, 0x15).Number(0).Byte(0x04, 0x15).Number(2).Number(2).Number(3)],
        ["Stack", Bytes.Byte(0x03).Number(2).Int(2).Int(1)],
        ["ImmutableArray default", Bytes.Byte(0)],
        ["SortedDictionary descending", Bytes.NamedOwn("Descending").Byte(0x05, 0x03).Number(2).Byte(0x05).Int(2).String("b").Byte(0x05).Int(1).String("a")],
        ["own list", Bytes.Byte(0x05, 0x03).Number(2).String("a").String("b").String("me")],
    ];

    private static IEnumerable<object[]> Unordered() =>
    [
        ["HashSet of string", Bytes.Byte(0x07, 0).Number(4).Byte(0).String("a").String("b").String("aa")],
        ["HashSet of records", Bytes.Byte(0x07, 0).Number(2).Byte(0x05).Int(1).Int(2).Byte(0x05).Int(2).Int(1)],
        ["Dictionary", Bytes.Byte(0x06, 0).Number(2).String("a").Int(2).String("b").Int(1)],
        ["Dictionary by record", Bytes.Byte(0x06, 0).Number(2).Byte(0x05).Int(1).Int(2).String("a").Byte(0x05).Int(2).Int(1).String("b")],
        ["Dictionary with shared values", Bytes.Byte(0x06, 0).Number(2).String("a").Byte(0x05).Int(1).Int(2).String("b").Reference(1)],
        ["comparer ignoring case", Bytes.Byte(0x07, 0xF0, 3).Number(1).String("a")],
        ["comparer invariant culture", Bytes.Byte(0x07, 0xF0, 4).Text("").Number(1).Number(1).String("a")],
        ["comparer of one's own", Bytes.Byte(0x07).NamedOwn("LengthComparer").Byte(0x05).Number(1).String("a")],
    ];

    private static IEnumerable<object[]> Objects() =>
    [
        ["tuple", Bytes.Byte(0x05).Int(1).String("a")],
        ["record derived", Bytes.Byte(0x05).String("Ann").Int(7)],
        ["record derived by its base", Bytes.NamedOwn("Employee").Byte(0x05).String("Ann").Int(7)],
        ["record without fields", Bytes.Byte(0x05)],
        ["struct with null", Bytes.Byte(0x05, 0).Int(1)],
        ["struct with a fixed buffer", Bytes.Byte(0x05, 0x0E, 1, 0, 0, 255)],
        ["class with inherited private fields", Bytes.Byte(0x05).String("Rex").Int(3).String("Beagle")],
        ["class with what is no key", Bytes.Byte(0x05).String("text")],
        ["record watched", Bytes.Byte(0x05).Int(1)],
        ["IMemoKey struct", Bytes.Byte(0x0B).Double(48).Double(16).Byte(0x0C)],
        ["registered encoder in a list", Bytes.Byte(0x03).Number(2).Byte(0x0B).Int(1).Byte(0x0C, 0)],
        ["JsonElement", Bytes.Byte(0x0F).String("""{"a": 1.0}""")],
        ["arguments nulls", Bytes.Byte(0, 0)],
    ];

    private static IEnumerable<object[]> References() =>
    [
        ["cycle of three", Bytes.Byte(0x05, 0x05, 0x05).Reference(0).Int(2).Int(1).Int(0)],
        ["refers to itself", Bytes.Byte(0x05).NamedOwn("Fork").Reference(0).Known(1).Reference(0)],
        ["records polymorphic", Bytes.Byte(0x03).Number(4).NamedOwn("Circle").Byte(0x05).Double(1).NamedOwn("Square").Byte(0x05).Double(2).Known(1).Byte(0x05).Double(3).Byte(0)],
        ["shared record", Bytes.Byte(0x05).NamedOwn("Point").Byte(0x05).Int(1).Int(2).Known(1).Reference(2)],
        ["equal records", Bytes.Byte(0x05).NamedOwn("Point").Byte(0x05).Int(1).Int(2).Known(1).Byte(0x05).Int(1).Int(2)],
        ["IMemoKey shared", Bytes.Byte(0x05).NamedOwn("Isbn").Byte(0x0B).String("1").Byte(0x0C).Known(1).Byte(0x0B).String("1").Byte(0x0C)],
        ["chain of 64", Chain(64).Byte(0).Repeat(64, static (b, i) => b.Int(63 - i))],
        ["chain of 70", Chain(64).Byte(0x09).Repeat(64, static (b, i) => b.Int(63 - i)).Repeat(6, static (b, _) => b.Byte(0x05)).Byte(0).Repeat(6, static (b, i) => b.Int(69 - i))],
        ["cycle of 70", Chain(64).Byte(0x09).Repeat(64, static (b, i) => b.Int(63 - i)).Repeat(6, static (b, _) => b.Byte(0x05)).Reference(0).Repeat(6, static (b, i) => b.Int(69 - i))],
        [
            "chain of 150, put off twice",
            Chain(64).Byte(0x09).Repeat(64, static (b, i) => b.Int(63 - i))
                .Repeat(64, static (b, _) => b.Byte(0x05)).Byte(0x09).Repeat(64, static (b, i) => b.Int(127 - i))
                .Repeat(22, static (b, _) => b.Byte(0x05)).Byte(0).Repeat(22, static (b, i) => b.Int(149 - i)),
        ],
        ["arguments, the first put off", Chain(64).Byte(0x09).Repeat(64, static (b, i) => b.Int(63 - i)).Byte(0x05, 0).Int(64).Int(1)],
        ["put off in a set", Bytes.Byte(0x07, 0).Number(1).Repeat(64, static (b, _) => b.Byte(0x05)).Byte(0x09).Repeat(64, static (b, i) => b.Int(63 - i)).Byte(0x05, 0x05, 0).Int(65).Int(64)],
    ];

    private static SpecBytes Bytes => new();

    // The field behind Next comes before the one behind Value.
    private static SpecBytes Chain(int count) => Bytes.Repeat(count, static (b, _) => b.Byte(0x05));
}
