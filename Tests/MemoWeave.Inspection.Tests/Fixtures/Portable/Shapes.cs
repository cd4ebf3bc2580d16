using System.Globalization;

namespace MemoWeave.Portable;

public static class StaticShapes
{
    [Memo]
    public static int NoParameters() => 42;

    [Memo]
    public static string Describe(int count, string? name) => $"{count}:{name ?? "nobody"}";

    [Memo]
    public static long Six(sbyte a, short b, ushort c, uint d, long e, char f) => a + b + c + d + e + f;

    [Memo(Ttl = "1h", MaxEntries = 5)]
    public static string Nullables(int? number, DayOfWeek? day, Guid? id) => $"{number}|{day}|{id}";

    [Memo]
    public static double Sum(double[]? values)
    {
        var sum = 0.0;
        foreach (var value in values ?? [])
            sum += value;
        return sum;
    }

    [Memo]
    public static int Listed(List<int> values, object? other) => values.Count + (other is null ? 0 : 1);

    [Memo]
    public static decimal ByReadOnlyReference(in decimal price, in int count) => price * count;

    [Memo]
    public static int Cancellable(int x, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        return x + 1;
    }

    [Memo]
    public static void Nothing(int x, out int twice) => twice = x + x;

    [Memo]
    public static bool Divide(int a, int b, out int quotient, out string? text)
    {
        try
        {
            quotient = a / b;
            text = quotient.ToString(CultureInfo.InvariantCulture);
            return true;
        }
        catch (DivideByZeroException) when (a > 0)
        {
            quotient = 0;
            text = null;
            return false;
        }
        finally
        {
            GC.KeepAlive(null);
        }
    }

    [Memo(Tags = new[] { "all", "day:{day.Year}:{name.Length}", "{id}" })]
    public static int Tagged(DateTime day, string name, Guid? id) => day.Day + name.Length;

    [Memo(Validate = nameof(Holds))]
    public static int Validated(int x) => x + 1;

    [Memo(Validate = nameof(Holds))]
    public static int ValidatedWithOut(int x, out string text)
    {
        text = "" + x;
        return x + 1;
    }

    [Memo]
    public static int Local(int x)
    {
        return Twice(x) + 1;

        [Memo]
        static int Twice(int y) => y + y;
    }

    private static bool Holds(int value) => value > 0;
}

public class InstanceShapes(int scale)
{
    private int _calls;

    [Memo(Instance = MemoInstance.PerInstance)]
    public int Scaled(int x)
    {
        _calls++;
        return x * scale;
    }

    [Memo(Instance = MemoInstance.Shared)]
    public virtual string SharedByAll(string? text) => text + "!";

    [Memo(Instance = MemoInstance.PerInstance)]
    public string Name => "calls: " + _calls;

    [Memo(Instance = MemoInstance.PerInstance)]
    public int this[string key, int x] => key.Length + x + scale;

    [Memo(Instance = MemoInstance.PerInstance)]
    public object Canonical(IReadOnlyList<string> names) => names.Count + scale;

    [Memo(Instance = MemoInstance.PerInstance)]
    public void WithOut(int x, out string text) => text = (x * scale).ToString(CultureInfo.InvariantCulture);
}

public readonly struct PointShape(double x, double y)
{
    public readonly double X = x;
    public readonly double Y = y;

    [Memo]
    public double Length(int power) => Math.Pow(X, power) + Math.Pow(Y, power);
}

public class OperatorShapes
{
    // A result that is copied would name a property that .NET Standard lacks (rule K5).
    [Memo(Share = true)]
    public static explicit operator OperatorShapes?(int x) => x == 0 ? null : new OperatorShapes();
}

public interface IShapes
{
    string Price(int x);
}

public class ExplicitShapes : IShapes
{
    [Memo]
    string IShapes.Price(int x) => "price " + x;
}
