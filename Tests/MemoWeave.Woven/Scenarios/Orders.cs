namespace MemoWeave.Woven.Scenarios;

/// <summary>A record of five members.</summary>
public sealed record Order(int Number, string Customer, decimal Amount, DateTime At, bool IsPaid);

/// <summary>Methods called with values of users' own types, arrays and lists.</summary>
public static class Orders
{
    [Memo]
    public static decimal Taxed(Order order)
    {
        BodyRuns.Note();
        return order.Amount * 1.19m;
    }

    [Memo]
    public static double Mean(double[] values)
    {
        BodyRuns.Note();
        return values.Average();
    }

    /// <summary>Changes what it is given.</summary>
    [Memo]
    public static int Drained(List<int> numbers, Dictionary<string, int[]> byName)
    {
        BodyRuns.Note();
        var sum = numbers.Sum() + byName.Values.Sum(v => v.Sum());
        numbers.Clear();
        byName.Remove("a");
        byName["b"][0]++;
        return sum;
    }

    /// <summary>The difference of two that may be one.</summary>
    [Memo]
    public static bool AreOne(int[] first, int[] second)
    {
        BodyRuns.Note();
        first[0]++;
        var same = second[0] == first[0];
        first[0]--;
        return same;
    }
}
