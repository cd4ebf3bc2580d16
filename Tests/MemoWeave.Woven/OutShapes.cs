using System.Diagnostics.CodeAnalysis;

namespace MemoWeave.Woven;

/// <summary><c>out</c> parameters are part of the result, and a hit writes them too.</summary>
public class OutShapes
{
    private readonly int _factor = 3;

    [Memo]
    public static bool TryParse(string? text, out int number)
    {
        BodyRuns.Note();
        return int.TryParse(text, out number);
    }

    [Memo]
    public static void DivideInto(int dividend, int divisor, out int quotient, out int remainder)
    {
        BodyRuns.Note();
        (quotient, remainder) = Math.DivRem(dividend, divisor);
    }

    [Memo]
    public int OnInstance(int x, out string text, out double? half)
    {
        BodyRuns.Note();
        text = $"{x}*{_factor}";
        half = x % 2 == 0 ? x / 2.0 : null;
        return unchecked(x * _factor);
    }

    [Memo]
    public static bool OutBeforeOthers(out string? found, List<string?> names, int index)
    {
        BodyRuns.Note();
        found = index >= 0 && index < names.Count ? names[index] : null;
        return found is not null;
    }

    [Memo]
    public static int Eight(int x, out int a, out byte b, out short c, out long d, out string e, out double f, out DayOfWeek g, out decimal h)
    {
        BodyRuns.Note();
        (a, b, c, d, e, f, g, h) = (x, unchecked((byte)x), unchecked((short)x), x, $"{x}", x / 3.0, (DayOfWeek)(x & 3), x / 4m);
        return ~x;
    }

    [Memo]
    public static void Fifteen(int x, out int a, out int b, out int c, out int d, out int e, out int f, out int g, out int h, out int i, out int j, out int k, out int l, out int m, out int n, out string o)
    {
        BodyRuns.Note();
        (a, b, c, d, e, f, g, h) = (x, x ^ 1, x ^ 2, x ^ 3, x ^ 4, x ^ 5, x ^ 6, x ^ 7);
        (i, j, k, l, m, n, o) = (x ^ 8, x ^ 9, x ^ 10, x ^ 11, x ^ 12, x ^ 13, $"{x ^ 14}");
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public bool TryFirst<T>(List<T> values, [MaybeNullWhen(false)] out T first)
    {
        BodyRuns.Note();
        first = values.Count > 0 ? values[0] : default;
        return values.Count > 0;
    }

    [Memo]
    public static int ThrowsAfterWriting(int x, out int half)
    {
        BodyRuns.Note();
        half = x / 2;
        return x % 2 == 0 ? half : throw new FormatException($"odd {x}");
    }

    [Memo]
    public static int[] WithToken(int x, out int next, CancellationToken cancellationToken)
    {
        BodyRuns.Note();
        cancellationToken.ThrowIfCancellationRequested();
        next = unchecked(x + 1);
        return [x, next];
    }
}

/// <summary>The same in a generic type.</summary>
[TypeArguments(typeof(string))]
[TypeArguments(typeof(long))]
public class GenericOutShapes<T>
{
    [Memo]
    public void Pair(T value, out T same, out List<T> list)
    {
        BodyRuns.Note();
        same = value;
        list = [value, value];
    }

    [Memo]
    [TypeArguments(typeof(int))]
    public static T Swap<TOther>(T value, TOther other, out TOther swapped, out (TOther, T) both)
    {
        BodyRuns.Note();
        swapped = other;
        both = (other, value);
        return value;
    }
}
