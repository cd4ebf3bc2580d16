namespace MemoWeave.AotApp.Control;

internal interface IControlled
{
    string Describe(int x);

    [Memo]
    string ByDefault(int x) => $"{Bodies.Ran()} {x}";
}

internal class Controlled : IControlled
{
    [Memo]
    public static int Squared(int x) => x * x;

    [Memo]
    public static string Kind<T>(T value, List<int> numbers) => $"{typeof(T).Name} {value} {numbers.Count}";

    [Memo]
    public static async Task<string> LoadAsync(int x)
    {
        await Task.Yield();
        return $"loaded {x}";
    }

    [Memo]
    public static bool TryHalve(int x, out int half)
    {
        half = x / 2;
        return x % 2 == 0;
    }

    [Memo(Tags = ["squares", "square:{x}"])]
    public static int Tagged(int x) => x * x;

    [Memo]
    public static long Sum(ReadOnlySpan<int> numbers) => numbers.Length;

    [Memo]
    public int Length => GetType().Name.Length;

    [Memo]
    public virtual string Describe(int x) => $"{GetType().Name} {x}";
}

internal sealed class ControlledPlainly : Controlled
{
    public override string Describe(int x) => throw new NotSupportedException("the body of an override ran because somebody asked");
}

internal sealed class ControlledAgain : Controlled
{
    [Memo]
    public override string Describe(int x) => $"again {x}";
}

/// <summary>A decorator as users write it: not memoized.</summary>
internal sealed class Decorated(IControlled inner) : IControlled
{
    public string Describe(int x) => throw new NotSupportedException($"the decorator of {inner} ran because somebody asked");
}

internal readonly record struct Distance(int X, int Y)
{
    [Memo]
    public static Distance operator +(Distance left, Distance right) => new(left.X + right.X, left.Y + right.Y);

    [Memo]
    public readonly int Length() => Math.Abs(X) + Math.Abs(Y);
}
