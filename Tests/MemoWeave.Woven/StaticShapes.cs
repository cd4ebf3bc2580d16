namespace MemoWeave.Woven;

/// <summary>Static methods: signatures and control flow.</summary>
public static class StaticShapes
{
    [Memo]
    public static int NoParameters()
    {
        BodyRuns.Note();
        return 42;
    }

    [Memo]
    public static int Square(int x)
    {
        BodyRuns.Note();
        return checked(x * x);
    }

    [Memo]
    public static string Describe(int count, string? name)
    {
        BodyRuns.Note();
        return $"{count}:{name ?? "nobody"}:{name?.Length}";
    }

    [Memo]
    public static string ExpressionBody(bool flag, char letter, byte small) => Noted(flag ? $"{letter}" : $"{small}");

    [Memo]
    public static double ManyNumbers(sbyte a, short b, ushort c, uint d, long e, ulong f, float g, double h, decimal i)
    {
        BodyRuns.Note();
        return a + b + c + d + e + (double)f + g + h + (double)i;
    }

    [Memo]
    public static string Times(DateTime when, DateTimeOffset offset, TimeSpan span, DateOnly day, TimeOnly time)
    {
        BodyRuns.Note();
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{when:O}|{when.Kind}|{offset:O}|{span}|{day:O}|{time:O}");
    }

    [Memo]
    public static string Identity(Guid id, DayOfWeek day, Int128 big, Half half)
    {
        BodyRuns.Note();
        return $"{id}{day}{big}{half}";
    }

    [Memo]
    public static string Nullables(int? number, DayOfWeek? day, Guid? id)
    {
        BodyRuns.Note();
        return $"{number}|{day}|{id}";
    }

    [Memo]
    public static double SumOfArray(double[]? values)
    {
        BodyRuns.Note();
        return values is null ? double.NaN : values.Sum();
    }

    [Memo]
    public static int ParamsArray(int first, params int[] rest)
    {
        BodyRuns.Note();
        return rest.Aggregate(first, (a, b) => unchecked(a * 31 + b));
    }

    [Memo]
    public static string WithDefaults(int x, string separator = "-", double scale = 2.5)
    {
        BodyRuns.Note();
        return x + separator + scale.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    [Memo]
    public static decimal ByReadOnlyReference(in decimal price, in int count)
    {
        BodyRuns.Note();
        return price + count;
    }

    [Memo]
    public static string RefReadOnly(ref readonly long value)
    {
        BodyRuns.Note();
        return value.ToString();
    }

    [Memo]
    public static int TryCatchFinally(int x)
    {
        BodyRuns.Note();
        var log = 0;
        try
        {
            if (x % 3 == 0)
                throw new ArgumentException("third");
            if (x % 3 == 1)
                throw new InvalidOperationException("first");
            log += 1;
        }
        catch (ArgumentException e) when (e.Message.Length == 5)
        {
            log += 10;
        }
        catch (InvalidOperationException)
        {
            log += 100;
        }
        finally
        {
            log += 1000;
        }
        return log + x;
    }

    [Memo]
    public static int Throws(int x)
    {
        BodyRuns.Note();
        return x % 2 == 0 ? throw new FormatException($"even {x}") : x;
    }

    [Memo]
    public static int Closures(int x, int factor)
    {
        BodyRuns.Note();
        var sum = 0;
        Action<int> add = n => sum += n * factor;
        for (var i = 0; i < (x & 7); i++)
            add(i);
        int Local(int n) => n <= 0 ? factor : Local(n - 1) + sum;
        return Local(x & 3);
    }

    [Memo]
    public static string Switch(object? value)
    {
        BodyRuns.Note();
        return value switch
        {
            null => "null",
            int n when n > 0 => $"positive {n}",
            int n => $"int {n}",
            string { Length: > 3 } s => "long " + s,
            string s => "short " + s,
            _ => value.GetType().Name,
        };
    }

    [Memo]
    public static long LongJumpTable(int x)
    {
        BodyRuns.Note();
        switch (x & 7)
        {
            case 0: return 1;
            case 1: return 10;
            case 2: goto case 0;
            case 3: return 1000;
            case 4: return 10000;
            case 5: goto default;
            default: return x;
        }
    }

    [Memo]
    public static unsafe int Unsafe(int x)
    {
        BodyRuns.Note();
        Span<int> buffer = stackalloc int[8];
        buffer[x & 7] = x;
        fixed (int* p = buffer)
            return p[x & 7] + sizeof(int);
    }

    [Memo]
    public static long Fibonacci(int n)
    {
        BodyRuns.Note();
        return n <= 1 ? n & 1 : Fibonacci((n & 15) - 1) + Fibonacci((n & 15) - 2);
    }

    [Memo]
    public static (int Min, int Max)? Tuple(int[] values)
    {
        BodyRuns.Note();
        return values is { Length: > 0 } ? (values.Min(), values.Max()) : null;
    }

    [Memo]
    public static string? NullResult(string? text)
    {
        BodyRuns.Note();
        return text is { Length: > 2 } ? text : null;
    }

    [Memo]
    public static int WithToken(int x, CancellationToken cancellationToken)
    {
        BodyRuns.Note();
        cancellationToken.ThrowIfCancellationRequested();
        return x + 1;
    }

    [Memo]
    public static int WithProgress(IProgress<int>? progress, int x)
    {
        BodyRuns.Note();
        progress?.Report(x);
        return x - 1;
    }

    [Memo]
    public static string SeveralStrings(string? a, string? b, string? c)
    {
        BodyRuns.Note();
        return $"[{a}][{b}][{c}]";
    }

    [Memo]
    public static int Overloaded(int x)
    {
        BodyRuns.Note();
        return x;
    }

    [Memo]
    public static int Overloaded(string? x)
    {
        BodyRuns.Note();
        return x?.Length ?? -1;
    }

    [Memo]
    public static int Overloaded(int x, int y)
    {
        BodyRuns.Note();
        return unchecked(x - y);
    }

    private static string Noted(string text)
    {
        BodyRuns.Note();
        return text;
    }
}
