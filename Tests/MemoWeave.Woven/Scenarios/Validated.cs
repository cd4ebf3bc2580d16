namespace MemoWeave.Woven.Scenarios;

/// <summary>Methods whose entries are asked about at each hit. Each run of a body returns another value.</summary>
public class Validated
{
    private static int _runs;
    private readonly int _factor = 10;

    [Memo(Validate = nameof(Holds))]
    public static int Number(int x) => Next() + (0 * x);

    [Memo(Validate = nameof(Holds))]
    public static List<int> Copied(int x) => [x, Next()];

    [Memo(Validate = nameof(Holds), Share = true)]
    public static List<int> Shared(int x) => [x, Next()];

    [Memo(Validate = nameof(Holds), Share = true)]
    public static string? Text(object? x) => x is null ? null : $"{x} {Next()}";

    [Memo(Validate = nameof(Holds))]
    public static async Task<List<int>> LoadAsync(int x)
    {
        await Task.Yield();
        return [x, Next()];
    }

    [Memo(Validate = nameof(HoldsAny))]
    public static async ValueTask<(T, int)> LoadAny<T>(T x)
    {
        await Task.Yield();
        return (x, Next());
    }

    [Memo(Validate = nameof(HoldsFlag))]
    public static bool TryHalve(int x, out int half, out int run)
    {
        (half, run) = (x / 2, Next());
        return x % 2 == 0;
    }

    [Memo(Validate = nameof(Holds), Instance = MemoInstance.PerInstance)]
    public int Own(int x) => (x * _factor) + Next();

    [Memo(Validate = nameof(Holds), Instance = MemoInstance.Shared)]
    public int Total => Next();

    [Memo(Validate = nameof(Holds), Sliding = "10s", Ttl = "15s", Tags = ["validated"])]
    public static int Limited(int x) => Next() + (0 * x);

    [Memo(Validate = nameof(Holds), MaxEntries = 10)]
    public static int Crowded(int x) => Next() + (0 * x);

    public static int Local(int x)
    {
        return Within(x);

        [Memo(Validate = nameof(Holds))]
        static int Within(int y) => Next() + (0 * y);
    }

    private static int Next() => Interlocked.Increment(ref _runs);

    private static bool Holds(int number) => Verdicts.Of(number);

    private static bool Holds(List<int> list) => Verdicts.Of(list);

    private static bool Holds(string? text) => Verdicts.Of(text);

    private static bool HoldsAny<T>((T, int) pair) => Verdicts.Of(pair);

    private static bool HoldsFlag(bool flag) => Verdicts.Of(flag);
}

/// <summary>The same in a generic type.</summary>
public class ValidatedBox<T>
    where T : notnull
{
    [Memo(Validate = nameof(Holds))]
    public static T[] Of(T x) => [x];

    [Memo(Validate = nameof(HoldsBoth))]
    public static Dictionary<T, TOther> Both<TOther>(T x, TOther other)
        where TOther : struct => new() { [x] = other };

    private static bool Holds(T[] cached) => Verdicts.Of(cached);

    private static bool HoldsBoth<TOther>(Dictionary<T, TOther> cached)
        where TOther : struct => Verdicts.Of(cached);
}
