namespace MemoWeave.Woven.Scenarios;

/// <summary>A class whose static constructor makes a memoized call.</summary>
public static class Prepared
{
    public static readonly int Scale;

    static Prepared() => Scale = ScaleOf(3);

    [Memo]
    public static int Scaled(int x) => x * Scale;

    [Memo]
    public static int ScaleOf(int x) => x + 1;
}

/// <summary>The same, for methods that forget.</summary>
public static class PreparedToo
{
    public static readonly int Scale;

    static PreparedToo() => Scale = Prepared.ScaleOf(4);

    [Memo]
    public static int Scaled(int x) => x * Scale;
}

/// <summary>Forgets what nobody has called yet.</summary>
public static class Preparing
{
    [Forgets(nameof(PreparedToo.Scaled), Type = typeof(PreparedToo))]
    public static void Forget(int x) => BodyRuns.Note($"{nameof(Preparing)} {x}");
}
