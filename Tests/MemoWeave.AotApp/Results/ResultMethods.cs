using System.Text;
using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Results;

/// <summary>Methods whose results are copied for each caller (rule V1).</summary>
internal static class ResultMethods
{
    [Memo]
    public static int[] Numbers(int x) => Made<int[]>([x, 2]);

    [Memo]
    public static int[,] Plane(int x) => Made(new[,] { { x, 2 }, { 3, 4 } });

    [Memo]
    public static string[][] Jagged(int x) => Made<string[][]>([["a"], [$"{x}", "b"]]);

    [Memo]
    public static Point[] Points(int x) => Made<Point[]>([new() { X = x }]);

    [Memo]
    public static List<Point?> PointsOrNone(int x) => Made<List<Point?>>([new() { X = x }, null]);

    [Memo]
    public static List<List<int>> Lists(int x) => Made<List<List<int>>>([[x], []]);

    [Memo]
    public static Dictionary<string, List<int>> Map(int x) => Made(new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase) { ["a"] = [x] });

    [Memo]
    public static HashSet<string> Set(int x) => Made<HashSet<string>>(["a", $"{x}"]);

    [Memo]
    public static Queue<int> Queue(int x) => Made(new Queue<int>([x, 2]));

    [Memo]
    public static Stack<Draft> Stack(int x) => Made(new Stack<Draft>([new Draft($"{x}"), new Draft("b", "c")]));

    [Memo]
    public static StringBuilder Text(int x) => Made(new StringBuilder("text ").Append(x));

    [Memo]
    public static Draft Draft(int x) => Made<Draft>(new SignedDraft($"{x}", "me", "a", "b") { At = DateTime.UnixEpoch, Earlier = new Draft("earlier", "c") });

    [Memo]
    public static Draft Circle(int x)
    {
        var draft = new Draft($"{x}", "a");
        draft.Earlier = draft;
        return Made(draft);
    }

    [Memo]
    public static Parcel Parcel(int x) => Made<Parcel>(new FragileBox("Ann", x, "glass", "china"));

    [Memo]
    public static Node Ring(int x) => Made(Node.Ring("a", $"{x}"));

    [Memo]
    public static Route Route(int x) => Made(new Route("north") { new Point { X = x } });

    [Memo]
    public static Pair<List<int>> Pair(int x) => Made<Pair<List<int>>>(new([x], [2]));

    [Memo]
    public static (Draft Draft, Money[] Prices) Tuple(int x) => Made((new Draft($"{x}"), new[] { new Money(x, "EUR") }));

    [Memo]
    public static bool Out(int x, out Draft draft, out List<int> numbers)
    {
        (draft, numbers) = Made((new Draft($"{x}"), new List<int> { x }));
        return true;
    }

    [Memo]
    public static async Task<Draft> Later(int x)
    {
        await Task.Yield();
        return Made(new Draft($"{x}", "later"));
    }

    [Memo]
    public static ValueTask<List<Customer>> AtOnce(int x) => new(Made<List<Customer>>([new("Ann", new("Street", x))]));

    [Memo]
    public static Company Company(int x) => Made(new Company("Ann", new("Street", x), [new("Bob", new("Street", null))]));

    [Memo]
    public static Address Address(int x) => Made(new Address("Street", x));

    [Memo(Share = true)]
    public static Draft Shared(int x) => Made(new Draft($"{x}"));

    [Memo]
    public static object Anything(int x, [NotKey] Func<object> make) => Made(make());

    private static T Made<T>(T value)
    {
        Bodies.Ran();
        return value;
    }
}
