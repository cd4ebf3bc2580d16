namespace MemoWeave.Woven.Scenarios;

/// <summary>Methods in pairs: one with a typed key, one that differs by an open type parameter and so has a canonical one.</summary>
public static class AskedKeys
{
    [Memo]
    public static int Flat(string text, double number, Guid id, byte small, int[] numbers, int? last) => text.Length + numbers.Length;

    [Memo]
    public static int Structured<T>(string text, double number, Guid id, byte small, int[] numbers, T last) => text.Length + numbers.Length;

    [Memo]
    public static int FlatTuple((int, (string, long)) pair) => pair.Item1;

    [Memo]
    public static int StructuredTuple<T>((int, T) pair) => pair.Item1;

    [Memo]
    public static int FlatArrays(int[] first, int[] second) => first.Length + second.Length;

    [Memo]
    public static int StructuredArrays<T>(T[] first, T[] second) => first.Length + second.Length;
}
