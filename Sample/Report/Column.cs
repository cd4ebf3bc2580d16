namespace MemoWeave.Sample.Report;

/// <summary>A column of a <see cref="ConsoleTable"/>; numbers stand to the right.</summary>
internal readonly record struct Column(string Title, int Width, bool Right = false)
{
    public string Fit(string text)
    {
        var shown = text.Length <= Width ? text : string.Concat(text.AsSpan(0, Width - 1), "…");
        return Right ? shown.PadLeft(Width) : shown.PadRight(Width);
    }
}
