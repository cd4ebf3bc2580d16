namespace MemoWeave.AotApp.Types;

/// <summary>Methods whose arguments are of users' own types (rule K5). No body looks into them: what keeps their content is the key alone.</summary>
internal static class TypeMethods
{
    [Memo]
    public static string Of(Rank value) => Bodies.Ran(value);

    [Memo]
    public static string Of(Customer value) => Bodies.Ran();

    [Memo]
    public static string Of(Money value) => Bodies.Ran();

    [Memo]
    public static string Of(Point value) => Bodies.Ran();

    [Memo]
    public static string Of(Point? value) => Bodies.Ran();

    [Memo]
    public static string Of(Pair<Customer> value) => Bodies.Ran();

    [Memo]
    public static string Of(Pair<Pair<Rank>> value) => Bodies.Ran();

    [Memo]
    public static string Of(Parcel value) => Bodies.Ran();

    [Memo]
    public static string Of(IReadOnlyList<IFigure> value) => Bodies.Ran();

    [Memo]
    public static string Of(IReadOnlyList<Customer> value) => Bodies.Ran();

    [Memo]
    public static string Of(Node value) => Bodies.Ran();

    [Memo]
    public static string Of(Route value) => Bodies.Ran();

    [Memo]
    public static string Of(Query value) => Bodies.Ran();

    [Memo]
    public static string Of(Search value) => Bodies.Ran();

    [Memo]
    public static string Of(Versioned value) => Bodies.Ran();

    [Memo]
    public static string Of(Label value) => Bodies.Ran();

    [Memo]
    public static string Of((Customer Customer, Money Price) value) => Bodies.Ran();

    [Memo]
    public static string Of(Tuple<Customer, Point?> value) => Bodies.Ran();

    [Memo]
    public static string OfObject(object? value) => Bodies.Ran();
}
