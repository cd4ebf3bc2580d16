using System.Globalization;

namespace MemoWeave.Woven;

/// <summary>Tuples of flat values, whose key is made of their items.</summary>
public static class TupleShapes
{
    [Memo]
    public static string One(ValueTuple<int> number)
    {
        BodyRuns.Note();
        return $"{number.Item1}";
    }

    [Memo]
    public static string Pair((int Count, string? Name) pair)
    {
        BodyRuns.Note();
        return $"{pair.Count}:{pair.Name ?? "nobody"}";
    }

    [Memo]
    public static string Seven((bool A, DayOfWeek? B, DateTimeOffset C, double[]? D, Guid E, char F, decimal G) many, int last)
    {
        BodyRuns.Note();
        return string.Create(CultureInfo.InvariantCulture, $"{many.A}|{many.B}|{many.C:O}|{many.D?.Length}|{many.E}|{(int)many.F}|{many.G}|{last}");
    }

    [Memo]
    public static string Nested(in (int A, (string? B, (byte C, byte D) E) F) outer, (int, int) other)
    {
        BodyRuns.Note();
        return $"{outer.A}|{outer.F.B}|{outer.F.E.C}|{outer.F.E.D}|{other}";
    }

    [Memo]
    public static string Arrays(int[]? first, (int[]? Second, string? Name) pair)
    {
        BodyRuns.Note();
        return $"{first?.Length}|{pair.Second?.Length}|{pair.Name}|{first is { Length: > 0 } && ReferenceEquals(first, pair.Second)}";
    }

    [Memo]
    public static string Many((int, int) a, int b, (string?, int?) c, long d, (int, int) e, string? f)
    {
        BodyRuns.Note();
        return $"{a}|{b}|{c}|{d}|{e}|{f}";
    }
}

/// <summary>A struct with a tuple in it.</summary>
public readonly struct RangeShape(int from, int to)
{
    private readonly (int From, int To) _bounds = (from, to);

    public RangeShape()
        : this(3, 8)
    {
    }

    private string? Name { get; } = "range";

    [Memo]
    public string Within(int x)
    {
        BodyRuns.Note();
        return $"{Name} {x >= _bounds.From && x < _bounds.To}";
    }
}
