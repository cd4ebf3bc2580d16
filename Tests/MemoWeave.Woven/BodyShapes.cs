using System.Runtime.CompilerServices;

namespace MemoWeave.Woven;

/// <summary>What a body may hold.</summary>
public class BodyShapes
{
    private static readonly Lock Gate = new();

    private int _calls;

    private volatile int _last;

    [Memo]
    public static int IteratorInside(int x)
    {
        BodyRuns.Note();
        return Numbers(x & 7).Sum();

        static IEnumerable<int> Numbers(int count)
        {
            for (var i = 0; i < count; i++)
                yield return i * i;
        }
    }

    [Memo]
    public static async Task<int> AsyncIteratorInside(int x)
    {
        BodyRuns.Note();
        var sum = 0;
        await foreach (var number in Numbers(x & 7))
            sum += number;
        return sum;

        static async IAsyncEnumerable<int> Numbers(int count)
        {
            for (var i = 0; i < count; i++)
            {
                await Task.Yield();
                yield return i;
            }
        }
    }

    [Memo]
    public static int CheckedOverflow(int x)
    {
        BodyRuns.Note();
        return checked((x + 1) * 2);
    }

    [Memo]
    public static int Locked(int x)
    {
        BodyRuns.Note();
        lock (Gate)
            return x ^ 1;
    }

    [Memo]
    [MethodImpl(MethodImplOptions.Synchronized)]
    public int Synchronized(int x)
    {
        BodyRuns.Note();
        return x ^ 2;
    }

    [Memo]
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static int Optimized(int x)
    {
        BodyRuns.Note();
        return x ^ 3;
    }

    [Memo]
    public static string Using(string? text)
    {
        BodyRuns.Note();
        using var reader = new StringReader(text ?? "");
        return reader.ReadLine() ?? "end";
    }

    [Memo]
    public static int RefLocals(int x)
    {
        BodyRuns.Note();
        int[] numbers = [1, 2, 3, 4];
        ref var chosen = ref numbers[x & 3];
        chosen += x & 7;
        return numbers.Sum();
    }

    [Memo]
    public static int ShadowedArgument(int x, string? text)
    {
        BodyRuns.Note();
        x = unchecked(x * 2);
        text ??= "none";
        return x + text.Length;
    }

    [Memo]
    public static int AddressOfArgument(int x)
    {
        BodyRuns.Note();
        Increment(ref x);
        return x;

        static void Increment(ref int n) => n = unchecked(n + 1);
    }

    [Memo]
    public static int NestedTry(int x)
    {
        BodyRuns.Note();
        try
        {
            try
            {
                return 100 / (x & 3);
            }
            finally
            {
                x = unchecked(x + 1);
            }
        }
        catch (DivideByZeroException) when (x > 0)
        {
            return -x;
        }
    }

    [Memo]
    public static string Patterns(int[] values) =>
        Noted(values switch
        {
            [] => "none",
            [var one] => $"one {one}",
            [< 0, .. var rest] => $"negative and {rest.Length}",
            [.., > 0 and < 100] => "small at the end",
            _ => "other",
        });

    [Memo]
    public static unsafe int FunctionPointer(int x)
    {
        BodyRuns.Note();
        delegate*<int, int> half = &Half;
        return half(x);

        static int Half(int n) => n / 2;
    }

    [Memo]
    public static unsafe int PinnedArray(int[]? values)
    {
        BodyRuns.Note();
        var sum = 0;
        fixed (int* first = values)
            for (var i = 0; i < (values?.Length ?? 0); i++)
                sum = unchecked(sum * 31 + first[i]);
        return sum;
    }

    [Memo]
    public static unsafe int PinnedTextAndField(string? text, int x)
    {
        BodyRuns.Note();
        var holder = new BodyShapes { _calls = x & 7 };
        fixed (char* letters = text ?? "none")
        fixed (int* calls = &holder._calls)
            return letters[0] + ++*calls;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int VolatileField(int x)
    {
        BodyRuns.Note();
        _last = x;
        return unchecked(_last * 3);
    }

    [Memo]
    public static int ManyLocals(int x)
    {
        BodyRuns.Note();
        var (a, b, c, d, e, f) = (x & 1, x & 2, x & 4, x & 8, x & 16, x & 32);
        return a + b * 2 + c * 3 + d * 4 + e * 5 + f * 6;
    }

    [Memo]
    public static object Anonymous(int x)
    {
        BodyRuns.Note();
        return new { X = x, Twice = unchecked(x * 2) };
    }

    [Memo]
    public static string Interpolated(double x, DateTime when)
    {
        BodyRuns.Note();
        FormattableString text = $"{x:R} at {when:O}";
        return FormattableString.Invariant(text);
    }

    [Memo]
    public static int Query(List<int> values)
    {
        BodyRuns.Note();
        return (from value in values where value > 0 orderby value descending select value % 10).FirstOrDefault();
    }

    [Memo]
    public static long Goto(int x)
    {
        BodyRuns.Note();
        long sum = 0;
        var i = x & 15;
    again:
        sum += i;
        if (i-- > 0)
            goto again;
        return sum;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public bool WritesField(int x)
    {
        BodyRuns.Note();
        _calls++;
        return x > 0 && _calls > 0;
    }

    [Memo]
    public static dynamic Dynamic(int x)
    {
        BodyRuns.Note();
        return x % 2 == 0 ? "even" : x;
    }

    private static string Noted(string text)
    {
        BodyRuns.Note();
        return text;
    }
}
