namespace MemoWeave.Woven.Elements;

/// <summary>Memoized methods with a text that is shown while they compute.</summary>
public static class Spun
{
    [Memo(Spinner = "now")]
    public static int Now(int x)
    {
        Output.Line($"body {x}");
        return x;
    }

    [Memo(Spinner = "")]
    public static int Silently(int x) => Plainly(x);

    [Memo]
    public static int Plainly(int x)
    {
        Output.Line($"plain {x}");
        return x;
    }

    [Memo(Spinner = "later")]
    public static async Task<int> Later(int x, [NotKey] Task gate)
    {
        await gate;
        return Plainly(x);
    }

    [Memo(Spinner = "failing")]
    public static int Failing(int x) => throw new InvalidOperationException($"{x}");

    [Memo(Spinner = "outer")]
    public static int Around(int x)
    {
        Output.Line($"around {x}");
        return Now(x);
    }
}
