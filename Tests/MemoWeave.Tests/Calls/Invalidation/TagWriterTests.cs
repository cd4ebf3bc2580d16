using System.Globalization;
using System.Numerics;
using MemoWeave.Calls;

namespace MemoWeave.Tests.Calls.Invalidation;

/// <summary>The text that values have in a tag.</summary>
[Property("rule", "K2")]
internal sealed class TagWriterTests
{
    private static IEnumerable<TestCaseData> Values()
    {
        yield return Case("", "");
        yield return Case<string?>(null, "");
        yield return Case<int?>(null, "");
        yield return Case("Ann ", "Ann ");
        yield return Case('x', "x");
        yield return Case(true, "True");
        yield return Case(-1234567, "-1234567");
        yield return Case<int?>(5, "5");
        yield return Case(ulong.MaxValue, "18446744073709551615");
        yield return Case(-0.5, "-0.5");
        yield return Case(2.50m, "2.50");
        yield return Case(BigInteger.Pow(10, 20), "100000000000000000000");
        yield return Case(DayOfWeek.Friday, "Friday");
        yield return Case(new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), "00000001-0002-0003-0405-060708090a0b");
        yield return Case(new DateOnly(2024, 2, 29), "2024-02-29");
        yield return Case(new TimeOnly(1, 2, 3), "01:02:03.0000000");
        yield return Case(TimeSpan.FromSeconds(90), "00:01:30");
        yield return Case(new DateTime(2024, 2, 29, 0, 0, 0, 1, DateTimeKind.Utc), "2024-02-29T00:00:00.0010000Z");
        yield return Case(new DateTimeOffset(2024, 2, 29, 1, 0, 0, TimeSpan.FromHours(2)), "2024-02-29T01:00:00.0000000+02:00");
        yield return Case<DateOnly?>(new DateOnly(2024, 2, 29), "2024-02-29");
        yield return Case<object>(1.5, "1.5");

        static TestCaseData Case<T>(T value, string text) => new TestCaseData((Func<string[]>)(() => Written(value)), text).SetArgDisplayNames($"{typeof(T).Name} \"{text}\"");
    }

    [TestCaseSource(nameof(Values))]
    public void A_value_has_one_text_in_every_culture(Func<string[]> written, string text)
    {
        var before = CultureInfo.CurrentCulture;
        foreach (var culture in new[] { "", "de-DE", "ar-SA", "fa-IR" })
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            try
            {
                Assert.That(written(), Is.EqualTo(new[] { text }));
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    [Test]
    public void Tags_are_made_of_parts_and_come_in_their_order()
    {
        TagWriter writer = default;
        writer.Literal("all");
        writer.End();
        writer.Literal("order:");
        writer.Value(5);
        writer.Literal("/");
        writer.Value("x");
        writer.End();
        writer.End();

        Assert.That(writer.ToArray(), Is.EqualTo(new[] { "all", "order:5/x", "" }));
        Assert.That(default(TagWriter).ToArray(), Is.Empty);
    }

    private static string[] Written<T>(T value)
    {
        TagWriter writer = default;
        writer.Value(value);
        writer.End();
        return writer.ToArray();
    }
}
