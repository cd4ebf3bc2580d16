namespace MemoWeave.Sample.Report;

/// <summary>
/// The sample's console. What is marked <c>[Element]</c> is recorded when a memoized method calls it, and shown again when that method's next call is a hit.
/// </summary>
internal static class Screen
{
    /// <summary>Where it is shown.</summary>
    public static TextWriter Output { get; set; } = Console.Out;

    [Element]
    public static void Line(string text = "") => Output.WriteLine(text);

    [Element]
    public static void Heading(string text)
    {
        Output.WriteLine(text);
        Output.WriteLine(new string('=', text.Length));
    }

    /// <summary>A bar for each value, in proportion to the largest.</summary>
    [Element]
    public static void Bars(string unit, IReadOnlyList<Bar> bars)
    {
        const double Width = 40;
        var largest = bars.Max(bar => bar.Value);
        foreach (var bar in bars)
            Output.WriteLine($"  {bar.Label}  {new string('█', (int)Math.Round(Width * bar.Value / largest)),-40} {bar.Value,6:F1} {unit}");
    }
}
