namespace MemoWeave.Woven;

/// <summary>A struct's methods are keyed by its value.</summary>
public readonly struct PointShape(int x, double y)
{
    private readonly int _x = x;
    private readonly double _y = y;

    public PointShape()
        : this(2, 0.5)
    {
    }

    [Memo]
    public double Length(int scale)
    {
        BodyRuns.Note();
        return Math.Sqrt(_x * (double)_x + _y * _y) * scale;
    }

    [Memo]
    public string Text
    {
        get
        {
            BodyRuns.Note();
            return $"({_x}, {_y})";
        }
    }
}

public struct MutableShape
{
    public string? Name;
    public List<int>? Values;

    [Memo]
    public readonly string Describe(int times)
    {
        BodyRuns.Note();
        return string.Concat(Enumerable.Repeat(Name ?? "none", times & 3)) + Values?.Count;
    }

    [Memo]
    public readonly async Task<string> DescribeAsync()
    {
        BodyRuns.Note();
        var name = Name;
        await Task.Yield();
        return name + "!";
    }
}

public readonly record struct RecordStructShape(string? Name, int Count)
{
    [Memo]
    public string Repeat()
    {
        BodyRuns.Note();
        return $"{Name}x{Count}";
    }
}
