using System.Runtime.CompilerServices;

namespace MemoWeave.Woven.Scenarios;

/// <summary>Bodies that throw. <see cref="LineOfThrow"/> is where, so that tests can look for it in stack traces.</summary>
public class Failing
{
    public const string File = nameof(Failing) + ".cs";

    public static int LineOfThrow { get; private set; }

    public static Exception? Thrown { get; private set; }

    [Memo]
    public int Sync(int x)
    {
        BodyRuns.Note();
        throw Remember(new InvalidTimeZoneException($"sync {x}"));
    }

    [Memo]
    public static async Task<int> Async(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        throw Remember(new InvalidTimeZoneException($"async {x}"));
    }

    [Memo]
    public static async ValueTask<T> Generic<T>(List<T> x)
    {
        BodyRuns.Note();
        await Task.Yield();
        throw Remember(new InvalidTimeZoneException($"generic {x.Count}"));
    }

    [Memo]
    public string Property
    {
        get
        {
            BodyRuns.Note();
            throw Remember(new InvalidTimeZoneException("property"));
        }
    }

    public static int AroundLocal(int x)
    {
        return Within(x) + 1;

        [Memo]
        static int Within(int y)
        {
            BodyRuns.Note();
            throw Remember(new InvalidTimeZoneException($"local {y}"));
        }
    }

    [Memo]
    public static Task<int> Cancelled(int x)
    {
        BodyRuns.Note();
        return Task.FromCanceled<int>(new CancellationToken(canceled: true));
    }

    private static Exception Remember(Exception exception, [CallerLineNumber] int line = 0)
    {
        (Thrown, LineOfThrow) = (exception, line);
        return exception;
    }
}
