namespace MemoWeave.Woven;

/// <summary>Methods with settings that name another method.</summary>
public class NamedShapes
{
    private readonly int _factor = 3;

    [Memo(Validate = nameof(Holds))]
    public static int Plain(int x)
    {
        BodyRuns.Note();
        return ~x;
    }

    [Memo(Validate = nameof(Holds))]
    public int OnInstance(string? text)
    {
        BodyRuns.Note();
        return unchecked((text?.Length ?? 0) * _factor);
    }

    [Memo(Validate = nameof(HoldsList))]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static async Task<List<T>> Later<T>(List<T> values)
    {
        BodyRuns.Note();
        await Task.Yield();
        return [.. values ?? []];
    }

    [Memo(Validate = nameof(Holds))]
    public static ValueTask<int> AtOnce(int x)
    {
        BodyRuns.Note();
        return new ValueTask<int>(~x);
    }

    [Memo(Validate = nameof(Holds))]
    public static bool WithOuts(string? text, out int length, out string? same)
    {
        BodyRuns.Note();
        (length, same) = (text?.Length ?? -1, text);
        return text is null;
    }

    [Memo(Validate = nameof(Holds))]
    public static int Eight(int x, out int a, out byte b, out short c, out long d, out string e, out double f, out DayOfWeek g)
    {
        BodyRuns.Note();
        (a, b, c, d, e, f, g) = (x, unchecked((byte)x), unchecked((short)x), x, $"{x}", x / 3.0, (DayOfWeek)(x & 3));
        return ~x;
    }

    [Memo(CacheIf = nameof(Holds), Validate = nameof(Holds))]
    public static async Task<int> Both(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return ~x;
    }

    [Memo(OnRelease = nameof(Left), Share = true)]
    public static string? Released(int x, out int same)
    {
        BodyRuns.Note();
        same = x;
        return $"{x}";
    }

    public static int Around(int x)
    {
        Func<int, int> within = [Memo(Validate = nameof(Holds))] static (y) =>
        {
            BodyRuns.Note();
            return ~y;
        };
        return within(x);
    }

    private static bool Holds(int value) => value >= int.MinValue;

    private static bool Holds(bool value) => value || !value;

    private static void Left(string? value) => GC.KeepAlive(value);

    private static bool HoldsList<T>(List<T> values) => values is not null;
}

/// <summary>The same in a generic type.</summary>
[TypeArguments(typeof(string))]
[TypeArguments(typeof(long))]
public class GenericNamedShapes<T>
{
    [Memo(Validate = nameof(Holds))]
    public T[] Of(T value)
    {
        BodyRuns.Note();
        return [value];
    }

    [Memo(Validate = nameof(HoldsPair))]
    [TypeArguments(typeof(int))]
    public static (T, TOther) Pair<TOther>(T value, TOther other, out TOther same)
    {
        BodyRuns.Note();
        same = other;
        return (value, other);
    }

    private static bool Holds(T[] cached) => cached.Length == 1;

    private static bool HoldsPair<TOther>((T, TOther) cached) => cached.Item2 is not null || cached.Item2 is null;
}

/// <summary>The same in a struct, and in an interface.</summary>
public readonly struct NamedPointShape(int x)
{
    private readonly int _x = x;

    [Memo(Validate = nameof(Holds))]
    public int Moved(int by)
    {
        BodyRuns.Note();
        return unchecked(_x + by);
    }

    private static bool Holds(int value) => value >= int.MinValue;
}

public interface INamedShapes
{
    [Memo(Validate = nameof(Holds))]
    int Doubled(int x)
    {
        BodyRuns.Note();
        return unchecked(x + x);
    }

    private static bool Holds(int value) => value >= int.MinValue;
}

public class ImplementsNamedShapes : INamedShapes;
