namespace MemoWeave.Portable;

public class GenericShapes<T>
    where T : notnull
{
    [Memo]
    public static string Of(T value) => value.ToString() ?? "";

    [Memo(Instance = MemoInstance.PerInstance)]
    public TOther Two<TOther>(T first, TOther second, int x) => x > 0 && first is not null ? second : default!;

    [Memo]
    public static bool TryFind<TKey>(TKey key, List<T> values, out T? found)
        where TKey : struct
    {
        found = values.Count > 0 ? values[0] : default;
        return values.Count > 0;
    }
}
