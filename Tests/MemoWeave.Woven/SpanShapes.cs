namespace MemoWeave.Woven;

/// <summary>Spans as arguments: their elements are the key, and the state that carries them is a ref struct.</summary>
public class SpanShapes
{
    private readonly int _factor = 3;

    [Memo]
    public static int Sum(ReadOnlySpan<int> values)
    {
        BodyRuns.Note();
        var sum = 0;
        foreach (var value in values)
            sum = unchecked(sum * 31 + value);
        return sum;
    }

    [Memo]
    public static string Text(ReadOnlySpan<char> text, int times)
    {
        BodyRuns.Note();
        return string.Concat(Enumerable.Repeat(text.ToString(), times & 3));
    }

    [Memo]
    public static double Mutable(Span<double> values)
    {
        BodyRuns.Note();
        return values.Length == 0 ? double.NaN : values[0];
    }

    [Memo]
    public static string Strings(ReadOnlySpan<string?> values)
    {
        BodyRuns.Note();
        return string.Join('|', values);
    }

    [Memo]
    public static int Params(int first, params ReadOnlySpan<int> rest)
    {
        BodyRuns.Note();
        return unchecked(first + Sum(rest));
    }

    [Memo]
    public int OnInstance(Span<byte> bytes, string? text)
    {
        BodyRuns.Note();
        return bytes.Length * _factor + (text?.Length ?? 0);
    }

    [Memo]
    public static int ByReadOnlyReference(in ReadOnlySpan<DayOfWeek> days)
    {
        BodyRuns.Note();
        return days.Length;
    }

    [Memo]
    public static bool TryLast(ReadOnlySpan<long> values, out long last)
    {
        BodyRuns.Note();
        last = values is [.., var found] ? found : -1;
        return values.Length > 0;
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static T[] Copy<T>(ReadOnlySpan<T> values, Span<T> others)
    {
        BodyRuns.Note();
        return [.. values, .. others];
    }

    [Memo]
    public static void Checked(ReadOnlySpan<int> values)
    {
        BodyRuns.Note();
        if (values.Length > 3)
            throw new ArgumentException("long");
    }

    [Memo]
    public static Task<int> HandsOutTask(ReadOnlySpan<int> values)
    {
        BodyRuns.Note();
        return Task.FromResult(values.Length);
    }
}
