namespace MemoWeave.Docs.Tests.Elements;

#region elements-mark
public static class Terminal
{
    [Element]
    public static void Line(string text) => Console.WriteLine(text);
}

public class Sales
{
    [Memo]
    public double Total(int year)
    {
        Terminal.Line($"Adding up {year}");
        return Enumerable.Range(1, 12).Sum(month => year * 0.001 * month);
    }
}
#endregion
