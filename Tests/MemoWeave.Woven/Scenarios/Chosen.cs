namespace MemoWeave.Woven.Scenarios;

/// <summary>Methods of whose results some are stored. Each run of a body returns another value.</summary>
public class Chosen
{
    private static int _runs;

    [Memo(CacheIf = nameof(IsKept))]
    public static int Number(int x) => Next() + (0 * x);

    [Memo(CacheIf = nameof(IsKept))]
    public static List<int> Copied(int x) => [x, Next()];

    [Memo(CacheIf = nameof(IsKept), CacheNull = false)]
    public static string? Text(string? x) => x is null ? null : $"{x} {Next()}";

    [Memo(CacheIf = nameof(IsKept))]
    public static async Task<int> LoadAsync(int x, [NotKey] Task gate)
    {
        await gate;
        return Next() + (0 * x);
    }

    [Memo(CacheIf = nameof(IsKept))]
    public static ValueTask<List<int>> AtOnce(int x) => new([x, Next()]);

    [Memo(CacheIf = nameof(IsAnyKept))]
    public T Any<T>(T x, out int run)
    {
        run = Next();
        return x;
    }

    [Memo(CacheIf = nameof(IsKept), Validate = nameof(IsKept))]
    public static long Both(long x) => Next() + (0 * x);

    private static int Next() => Interlocked.Increment(ref _runs);

    private static bool IsKept(int result) => Verdicts.Of(result);

    private static bool IsKept(long result) => Verdicts.Of(result);

    private static bool IsKept(List<int> result) => Verdicts.Of(result);

    private static bool IsKept(string? result) => Verdicts.Of(result);

    private static bool IsAnyKept<T>(T result) => Verdicts.Of(result);
}
