namespace MemoWeave.AotApp.Elements;

/// <summary>Something to show on.</summary>
internal sealed class Screen(List<string> shown, string name)
{
    public string Name => name;

    public IReadOnlyList<string> Shown => shown;

    [Element]
    public void Text(string text) => shown.Add($"{name}: {text}");

    [Element]
    public void Rows(IReadOnlyList<Row> rows) => shown.Add($"{name}: {string.Join(", ", rows.Select(static row => $"{row.Label} {row.Value:F1}"))}");

    [Element]
    public void Digits(ReadOnlySpan<int> digits) => shown.Add($"{name}: {string.Join("", digits.ToArray())}");

    [Element]
    public Screen Part(string part)
    {
        shown.Add($"{name}: {part} begins");
        return new Screen(shown, $"{name}/{part}");
    }

    [Widget]
    public int Ask(int answer)
    {
        shown.Add($"{name}: asked");
        return answer;
    }

    /// <summary>A row, which can change.</summary>
    internal sealed class Row
    {
        public string Label { get; set; } = "";

        public double Value { get; set; }
    }
}
