namespace MemoWeave.Woven;

/// <summary>Generic methods in generic types, with constraints.</summary>
[TypeArguments(typeof(int))]
[TypeArguments(typeof(string))]
public class GenericShapes<T>
{
    [Memo]
    public string OfType(T value)
    {
        BodyRuns.Note();
        return $"{typeof(T).Name}:{value}";
    }

    [Memo]
    public static string Static(T first, int second)
    {
        BodyRuns.Note();
        return $"{first}-{second}";
    }

    [Memo]
    [TypeArguments(typeof(long))]
    [TypeArguments(typeof(DayOfWeek))]
    public string Two<TOther>(T first, TOther second)
        where TOther : struct, IComparable
    {
        BodyRuns.Note();
        Func<string> closure = () => $"{first}/{second}/{default(TOther)}";
        return closure();
    }

    [Memo]
    [TypeArguments(typeof(int))]
    public static async Task<string> TwoAsync<TOther>(T first, List<TOther> others)
        where TOther : notnull
    {
        BodyRuns.Note();
        await Task.Yield();
        return $"{first}{string.Join(',', others)}";
    }

    [Memo]
    [TypeArguments(typeof(int))]
    public TOther[] Repeat<TOther>(TOther value, int times)
        where TOther : unmanaged
    {
        BodyRuns.Note();
        return [.. Enumerable.Repeat(value, times & 7)];
    }

    [Memo]
    public T? Property
    {
        get
        {
            BodyRuns.Note();
            return default;
        }
    }

    public static class Inner
    {
        [Memo]
        [TypeArguments(typeof(byte))]
        public static string Deep<TOther>(TOther other, T value)
        {
            BodyRuns.Note();
            try
            {
                return $"{typeof(T)}{typeof(TOther)}{other}{value}";
            }
            finally
            {
                BodyRuns.Note("finally");
            }
        }
    }
}

public static class GenericMethods
{
    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static int Compare<T>(T left, T right)
        where T : IComparable<T>
    {
        BodyRuns.Note();
        return left is null ? -2 : Math.Sign(left.CompareTo(right));
    }

    [Memo]
    [TypeArguments(typeof(List<int>))]
    public static T Make<T>()
        where T : class, new()
    {
        BodyRuns.Note();
        return new T();
    }

    [Memo]
    [TypeArguments(typeof(int), typeof(string))]
    public static Dictionary<TKey, List<TValue>> Group<TKey, TValue>(TKey key, TValue value)
        where TKey : notnull
    {
        BodyRuns.Note();
        return new Dictionary<TKey, List<TValue>> { [key] = [value] };
    }
}
