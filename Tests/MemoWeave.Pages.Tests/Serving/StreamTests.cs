using System.Text.Json;
using System.Text.RegularExpressions;

namespace MemoWeave.Pages.Tests.Serving;

/// <summary>The stream of changes that the sample's server sends while its script runs.</summary>
[Property("rule", "P1")]
public partial class StreamTests
{
    private SampleServer _server = null!;
    private HttpClient _client = null!;

    [SetUp]
    public async Task StartServer()
    {
        _server = await SampleServer.Start();
        _client = new HttpClient { BaseAddress = _server.Address };
    }

    [TearDown]
    public void EndServer()
    {
        var errors = _server.End();
        _client.Dispose();
        _server.Dispose();
        Assert.That(errors, Is.Empty, "the server complained");
    }

    [Test(Description = "A slow load turns a spinner on a miss, and shows all at once on a hit")]
    public async Task A_miss_turns_a_spinner_and_a_hit_does_not()
    {
        var first = await Lines("stream?w.Year=2013");
        var second = await Lines("stream?w.Year=2013");
        Assert.That(first, Has.One.Contains("Comparing the weeks"));
        Assert.That(second, Has.None.Contains("Comparing the weeks"));
        Assert.That(first[^1], Does.Contain("What the memoized").Or.Contain("WeatherPageReports"));
        Assert.That(Shown(second), Is.EqualTo(Shown(first)));
    }

    [Test(Description = "9.5: a reader who leaves during a computation harms nobody, and what he waited for is computed once")]
    public async Task A_reader_who_leaves_harms_nobody()
    {
        using var leaver = new HttpClient { BaseAddress = _server.Address };
        using (var answer = await leaver.GetAsync("stream?w.Year=2012", HttpCompletionOption.ResponseHeadersRead))
        using (var reader = new StreamReader(await answer.Content.ReadAsStreamAsync()))
        {
            string? line;
            do line = await reader.ReadLineAsync();
            while (line is not null && !line.Contains("Comparing the weeks", StringComparison.Ordinal));
            Assert.That(line, Is.Not.Null, "it computes");
        }

        var stayed = await Lines("stream?w.Year=2012");
        Assert.That(stayed, Has.Some.Contains("Twins").And.Some.Contains("The year 2012"));
        // Hits, misses, computations.
        Assert.That(TextOf(stayed[^1]), Does.Match(@"WeatherPageReports\.Twins\(int\) 0 2 1 "));
    }

    // The statistics at the end count on; and a spinner has a slot, which a hit doesn't make.
    private static IEnumerable<string> Shown(IEnumerable<string> lines) =>
        lines.TakeWhile(static line => !line.Contains("\\u003Chr", StringComparison.Ordinal)).Where(static line => !line.Contains("class=\\u0022slot\\u0022", StringComparison.Ordinal));

    private static string TextOf(string line) =>
        string.Join(' ', Tag().Split(JsonDocument.Parse(line).RootElement.GetProperty("html").GetString()!).Where(static text => text.Trim().Length > 0));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    private async Task<string[]> Lines(string address) => (await _client.GetStringAsync(new Uri(address, UriKind.Relative))).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
