namespace MemoWeave.Woven.Scenarios;

/// <summary>Memoized members of every kind that a lambda can call, for tests that ask about one entry.</summary>
public class Asked : IAsked
{
    private readonly string _name = "asked";

    [Memo]
    public static int Squared(int x)
    {
        BodyRuns.Note($"Asked.{nameof(Squared)}");
        return x * x;
    }

    [Memo(CacheNull = false)]
    public static string? Named(AskedOrder order)
    {
        BodyRuns.Note($"Asked.{nameof(Named)}");
        return order.Id == 0 ? null : $"order {order.Id} of {order.Customer}";
    }

    [Memo]
    public static long Sum(ReadOnlySpan<int> numbers)
    {
        var sum = 0L;
        foreach (var number in numbers) sum += number;
        return sum;
    }

    [Memo]
    public static bool TryHalve(int x, out int half)
    {
        half = x / 2;
        return x % 2 == 0;
    }

    [Memo]
    public static void Show(int x, out string text) => text = $"{x}";

    [Memo]
    public static async Task<string> LoadAsync(int x)
    {
        await Task.Yield();
        return $"loaded {x}";
    }

    [Memo]
    public static ValueTask<string> LoadValueAsync(int x) => new($"value {x}");

    [Memo]
    public static Task SaveAsync(int x) => Task.Delay(x);

    [Memo]
    public static string Kind<T>(T value) => $"{typeof(T).Name} {value}";

    [Memo]
    public static int Broken(int x) => throw new InvalidOperationException($"{x}");

    [Memo(MaxEntries = 1)]
    public static int Crowded(int x) => x;

    [Memo(Ttl = "10s")]
    public static int Timed(int x) => x;

    [Memo]
    public int Length => _name.Length;

    [Memo]
    public string this[int x] => $"{_name} {x}";

    [Memo]
    public virtual string Describe(int x) => $"{_name} {x}";

    [Memo]
    public string DescribeToo(int x) => $"{_name} too {x}";

    public int NotMemoized(int x) => x + _name.Length;
}

/// <summary>What some implement woven, others not.</summary>
public interface IAsked
{
    string Describe(int x);

    [Memo]
    string ByDefault(int x) => $"{x} by default";
}

/// <summary>An override that is not memoized.</summary>
public class AskedPlainly : Asked
{
    public override string Describe(int x)
    {
        BodyRuns.Note($"{nameof(AskedPlainly)}.{nameof(Describe)}");
        return "plain";
    }
}

/// <summary>An override that is memoized for itself.</summary>
public class AskedAgain : Asked
{
    [Memo]
    public override string Describe(int x) => $"again {x}";
}

/// <summary>An argument of more than one value.</summary>
public sealed record AskedOrder(int Id, string Customer);

/// <summary>A struct, whose memoized members take it by value.</summary>
public readonly record struct AskedPoint(int X, int Y)
{
    [Memo]
    public readonly double Length() => Math.Sqrt((X * X) + (Y * Y));

    [Memo]
    public static AskedPoint operator +(AskedPoint left, AskedPoint right) => new(left.X + right.X, left.Y + right.Y);

    [Memo]
    public static AskedPoint operator -(AskedPoint point) => new(-point.X, -point.Y);

    [Memo]
    public static explicit operator int(AskedPoint point) => point.X;
}

/// <summary>A generic type with memoized members.</summary>
public class AskedGeneric<T>
{
    [Memo]
    public static string Of(T value) => $"{value}";

    [Memo]
    public string Pair<TOther>(T value, TOther other) => $"{value} {other}";
}
