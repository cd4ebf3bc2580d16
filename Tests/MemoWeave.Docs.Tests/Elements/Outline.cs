namespace MemoWeave.Docs.Tests.Elements;

#region elements-container
public class Outline(TextWriter output, string indent = "")
{
    [Element]
    public void Line(string text) => output.WriteLine(indent + text);

    [Element]
    public Outline Section(string title)
    {
        output.WriteLine($"{indent}{title}:");
        return new Outline(output, indent + "  ");
    }
}

public class Reports
{
    [Memo]
    public int Regions(int year, Outline outline)
    {
        var north = outline.Section($"North {year}");
        north.Line("12 shops");
        return 12;
    }
}
#endregion
