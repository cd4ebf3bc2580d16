using System.Globalization;
using System.Numerics;

namespace MemoWeave.Woven;

/// <summary>Signatures whose key is taken in the canonical form.</summary>
public class CanonicalShapes
{
    [Memo]
    public static int SumOfList(List<int>? values)
    {
        BodyRuns.Note();
        return values?.Aggregate(0, (a, b) => unchecked(a + b)) ?? -1;
    }

    [Memo]
    public static string JoinedStrings(IReadOnlyList<string?> names, char separator)
    {
        BodyRuns.Note();
        return string.Join(separator, names);
    }

    [Memo]
    public static int Jagged(int[][] rows)
    {
        BodyRuns.Note();
        return rows.Sum(r => r?.Length ?? 100);
    }

    [Memo]
    public static string Names(Uri? link, Version? version, BigInteger big)
    {
        BodyRuns.Note();
        return $"{link}|{version}|{big.ToString(CultureInfo.InvariantCulture)}";
    }

    [Memo]
    public static string EnumArray(DayOfWeek[] days, List<decimal> prices)
    {
        BodyRuns.Note();
        return string.Join(',', days) + string.Join(';', prices.Select(p => p.ToString(CultureInfo.InvariantCulture)));
    }

    [Memo]
    public static string Anything(object? value)
    {
        BodyRuns.Note();
        return value?.GetType().Name + value;
    }

    [Memo]
    public string OnInstance(List<string?> names)
    {
        BodyRuns.Note();
        return string.Concat(names);
    }

    [Memo(Instance = MemoInstance.Shared)]
    public int SharedList(List<int> values, in int add)
    {
        BodyRuns.Note();
        return unchecked(values.Count + add);
    }

    [Memo]
    public static async Task<int> Async(List<int> values)
    {
        BodyRuns.Note();
        await Task.Yield();
        return values.Count;
    }
}
