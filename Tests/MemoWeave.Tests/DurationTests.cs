namespace MemoWeave.Tests;

[Property("rule", "E1")]
internal sealed class DurationTests
{
    [TestCase("90s", "00:01:30")]
    [TestCase("1.5h", "01:30:00")]
    [TestCase("1d", "1.00:00:00")]
    [TestCase("00:10:00", "00:10:00")]
    [TestCase("1.02:03:04.5", "1.02:03:04.5000000")]
    [TestCase("1d23h", "1.23:00:00")]
    [TestCase("1 day 23hr 45minutes", "1.23:45:00")]
    [TestCase(" 2 Weeks ", "14.00:00:00")]
    [TestCase("250ms", "00:00:00.2500000")]
    public void A_duration_is_read_as_it_is_meant(string text, string expected)
    {
        Assert.That(Duration.TryParse(text, out var duration), Is.True);
        Assert.That(duration.ToString("c"), Is.EqualTo(expected));
    }

    [TestCase("")]
    [TestCase("90")]
    [TestCase("s")]
    [TestCase("0s")]
    [TestCase("-5s")]
    [TestCase("1,5h")]
    [TestCase("1.2.3h")]
    [TestCase("5 parsecs")]
    [TestCase("1d 2")]
    [TestCase("00:00:00")]
    [TestCase("25:00:00")]
    [TestCase("99999999999999999999999999999999d")]
    [TestCase("79228162514264337593543950335d")]
    [TestCase("10675199d 10675199d")]
    public void What_is_no_duration_is_refused(string text) => Assert.That(Duration.TryParse(text, out _), Is.False);

    [Test]
    [SetCulture("de-DE")]
    public void The_culture_makes_no_difference()
    {
        Assert.That(Duration.TryParse("1.5h", out var duration), Is.True);
        Assert.That(duration, Is.EqualTo(TimeSpan.FromMinutes(90)));
    }
}
