using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Methods;

/// <summary>Parameters of all kinds, several of them, and none.</summary>
internal static class ParameterMethods
{
    [Memo]
    public static string None() => Bodies.Ran("none");

    [Memo]
    public static string Flat(int number, string? text, DateOnly day, Rank rank, double? share) => Bodies.Ran(number, text, day, rank, share);

    [Memo]
    public static string Mixed(int number, List<Customer> customers, Dictionary<string, Money> prices) => Bodies.Ran(number, customers.Count, prices.Count);

    [Memo]
    public static string Many(int a, int b, int c, int d, int e, int f, int g, int h, string i) => Bodies.Ran(a, b, c, d, e, f, g, h, i);

    [Memo]
    public static bool TryHalve(int number, out int half, out List<int> parts)
    {
        Bodies.Ran();
        half = number / 2;
        parts = [half, number - half];
        return number % 2 == 0;
    }

    [Memo]
    public static void Split(string text, out string head, out string tail)
    {
        Bodies.Ran();
        head = text[..1];
        tail = text[1..];
    }

    [Memo]
    public static string OfSpan(ReadOnlySpan<int> numbers, Span<char> text) => Bodies.Ran(numbers.Length, text.ToString());

    [Memo]
    public static string OfSpanOfRecords(ReadOnlySpan<Customer> customers) => Bodies.Ran(customers.Length);

    [Memo]
    public static string Params(params ReadOnlySpan<string> texts) => Bodies.Ran(string.Concat(texts));

    [Memo]
    public static string ByReference(in Money price, ref readonly long count) => Bodies.Ran(price, count);

    [Memo]
    public static string NotAll(int number, [NotKey] object state, int _unused, CancellationToken cancellationToken) => Bodies.Ran(number);

    [Memo(VaryBy = "tenant,uiculture")]
    public static string Varying(int number) => Bodies.Ran(number);

    [Memo]
    public static string Constrained<T>(T value)
        where T : struct, IComparable<T> => Bodies.Ran(value.CompareTo(default));
}
