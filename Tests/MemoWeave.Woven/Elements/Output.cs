namespace MemoWeave.Woven.Elements;

/// <summary>What is shown to one async flow, line by line.</summary>
public static class Output
{
    private static readonly AsyncLocal<List<string>?> Current = new();

    /// <summary>From here on the flow, and what it starts, shows its lines here.</summary>
    public static List<string> Capture() => Current.Value = [];

    [Element]
    public static void Line(string text) => Add(text);

    [Element]
    public static void Line(int number, [System.Runtime.CompilerServices.CallerMemberName] string from = "") => Add($"{number} {from}");

    [Element]
    public static void Items<T>(IReadOnlyList<T> items) => Add(string.Join(",", items));

    [Element]
    public static void Words(params ReadOnlySpan<string> words) => Add(string.Join(" ", words));

    [Element]
    public static void Many(int a, int b, int c, int d, int e, int f, int g, in DateTime day, string? last = null) => Add($"{a}{b}{c}{d}{e}{f}{g} {day:yyyy} {last}");

    /// <summary>Shows two lines, each of which is an element when it is shown alone.</summary>
    [Element]
    public static void Framed(string text)
    {
        Line("--");
        Line(text);
    }

    [Element]
    public static void Value(string label, object value) => Add($"{label} {value}");

    [Element]
    public static void Failing(string text)
    {
        Add(text);
        throw new InvalidOperationException(text);
    }

    [Element]
    public static Screen Panel(string title) => new(title, Current.Value!);

    [Widget]
    public static bool Ask(string question)
    {
        Add(question + "?");
        return true;
    }

    private static void Add(string line)
    {
        var lines = Current.Value ?? throw new InvalidOperationException("Nobody looks.");
        lock (lines)
            lines.Add(line);
    }
}
