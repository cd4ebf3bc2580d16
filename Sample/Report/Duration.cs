namespace MemoWeave.Sample.Report;

internal static class Duration
{
    public static string Text(TimeSpan time) =>
        time.TotalMilliseconds >= 1 ? $"{time.TotalMilliseconds:F2} ms" : $"{time.TotalMicroseconds:F1} µs";
}
