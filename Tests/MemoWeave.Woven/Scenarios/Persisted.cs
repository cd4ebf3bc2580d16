using MemoWeave.Woven.Elements;

namespace MemoWeave.Woven.Scenarios;

/// <summary>What a station measured, by day.</summary>
public sealed record Report(string Station, List<double> Days, IReadOnlyDictionary<string, string> Notes)
{
    public Report? Before { get; set; }
}

/// <summary>Methods whose entries also go to a backing store.</summary>
public static class Persisted
{
    [Memo(Persist = "disk")]
    public static int[] Squares(int count)
    {
        BodyRuns.Note($"{nameof(Persisted)}.{nameof(Squares)} {count}");
        return [.. Enumerable.Range(0, count).Select(n => n * n)];
    }

    [Memo(Persist = "disk")]
    public static Report Load(string station, IReadOnlyList<int> days) =>
        new(station, [.. days.Select(day => day / 3.0)], new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Unit"] = "°C" }) { Before = new(station, [], new Dictionary<string, string>()) };

    [Memo(Persist = "disk")]
    public static async Task<Report> LoadLater(string station, [NotKey] Task gate)
    {
        await gate;
        Output.Line($"loaded {station}");
        return Load(station, [1, 2, 3]);
    }

    [Memo(Persist = "disk")]
    public static Task<int> SumLater(ReadOnlySpan<int> numbers)
    {
        var sum = 0;
        foreach (var number in numbers) sum += number;
        return Task.FromResult(sum);
    }

    [Memo(Persist = "disk")]
    public static bool TryLoad(string name, out int length)
    {
        length = name.Length;
        return length > 0;
    }

    [Memo(Persist = "disk", Ttl = "1d")]
    public static string Daily(string name) => $"<{name}>";

    [Memo(Persist = "disk", Sliding = "1h")]
    public static string Sliding(string name) => $"<{name}>";

    [Memo(Persist = "disk", Tags = ["kept:{id}"])]
    public static string Tagged(int id) => $"<{id}>";

    [Memo]
    public static string Around(int id) => $"[{Tagged(id)}]";

    [Memo(Persist = "disk")]
    public static int Report(int lines)
    {
        BodyRuns.Note($"{nameof(Persisted)}.{nameof(Report)} {lines}");
        var panel = Output.Panel("p");
        for (var line = 0; line < lines; line++) panel.Text($"{line}");
        Output.Value("all", lines);
        Output.Words("the", "end");
        return lines;
    }

    [Memo(Persist = "disk")]
    public static int On(Screen screen, string text)
    {
        screen.Box("inner").Text(text);
        return text.Length;
    }

    [Memo(Persist = "disk", Share = true)]
    public static List<int> Shared(int count) => [count];

    [Memo(Persist = "disk")]
    public static Report Circle(string station)
    {
        var report = new Report(station, [1], new Dictionary<string, string>());
        report.Before = report;
        return report;
    }

    [Memo(Persist = "disk")]
    public static int Applied(Func<int, int> apply, int number) => apply(number);

    [Memo(Persist = "disk")]
    public static string? Maybe(string? text) => text;

    [Memo(Persist = "disk", CacheNull = false)]
    public static string? Never(string? text) => text;

    [Memo(Persist = "disk")]
    public static T Same<T>(T value) => value;

    [Memo(Persist = "yesplz")]
    public static int Unknown(int number) => number + 1;

    [Memo(Persist = "disk", Validate = nameof(IsFresh), CacheIf = nameof(IsWhole))]
    public static int Judged(int number) => number;

    [Memo(Persist = "disk", Version = "2")]
    public static int Versioned(int number) => number;

    [Memo(Persist = "disk")]
    public static object Handle(int number) => number == 0 ? "zero" : new Unkept { Source = new MemoryStream() };

    [Memo(Persist = "own", Tags = ["own:{text}"])]
    public static async Task<string> OwnTagged(string text)
    {
        BodyRuns.Note($"{nameof(OwnTagged)} {text}");
        await Task.Yield();
        return $"<{text}>";
    }

    [Memo(Persist = "own")]
    public static async Task<string> OwnLater(string text, CancellationToken token = default)
    {
        BodyRuns.Note($"{nameof(OwnLater)} {text}");
        Output.Line($"{text} {Ambient.Value}");
        await Task.Yield();
        token.ThrowIfCancellationRequested();
        return text == "bad" ? throw new InvalidOperationException(text) : $"<{text}>";
    }

    [Memo(Persist = "own")]
    public static string Own(string text)
    {
        BodyRuns.Note($"{nameof(Own)} {text}");
        return $"<{text}>";
    }

    [Memo(Persist = "own")]
    public static string OwnFailing(string text) => $"<{text}>";

    [Memo(Persist = "own", Ttl = "1h")]
    public static string OwnTimed(string text) => $"<{text}>";

    [Memo(Persist = "own")]
    public static int OwnBroken(int number) => number + 1;

    [Memo(Persist = "own")]
    public static int OwnVain(int number) => Counted(number);

    [Memo(Persist = "own", Ttl = "1m", MaxEntries = 100)]
    public static int OwnLimited(int number) => number;

    /// <summary>FodyWeavers.xml says <c>DiskTtl="ignore"</c> of it.</summary>
    [Memo(Persist = "disk", Ttl = "1h")]
    public static string Endless(string name) => $"<{name}>";

    [Memo]
    public static int Unpersisted(int number) => number;

    public static AsyncLocal<string?> Ambient { get; } = new();

    private static int Counted(int number)
    {
        BodyRuns.Note($"{nameof(OwnVain)} {number}");
        return number;
    }

    [Forgets(nameof(Squares))]
    public static void Change(int count)
    {
    }

    [Forgets(nameof(Squares)), ForgetsTag("kept:{count}")]
    public static async Task ChangeLater(int count, Task gate) => await gate;

    public static bool Fresh { get; set; } = true;

    private static bool IsFresh(int number) => Fresh;

    private static bool IsWhole(int number) => number >= 0;

    public sealed class Unkept
    {
        public Stream? Source { get; set; }
    }
}
