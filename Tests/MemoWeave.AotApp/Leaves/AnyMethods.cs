namespace MemoWeave.AotApp.Leaves;

/// <summary>Parameters whose types the caller says (rule K14), and values by their run-time type.</summary>
internal static class AnyMethods
{
    [Memo]
    public static string Of<T>(T value) => Bodies.Ran(typeof(T).Name, value);

    [Memo]
    public static string OfList<T>(List<T> values) => Bodies.Ran(typeof(T).Name, values.Count, values[0]);

    [Memo]
    public static string OfArray<T>(T[] values) => Bodies.Ran(typeof(T).Name, values.Length, values[0]);

    [Memo]
    public static string OfObject(object value) => Bodies.Ran(value);
}
