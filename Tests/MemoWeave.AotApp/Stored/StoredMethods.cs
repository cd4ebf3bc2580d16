using System.Collections.Immutable;
using System.Text;
using MemoWeave.AotApp.Elements;
using MemoWeave.AotApp.Results;
using MemoWeave.AotApp.Types;

namespace MemoWeave.AotApp.Stored;

/// <summary>Methods whose results go to disk, each of a kind.</summary>
[Memo(Persist = "disk", Version = "1")]
internal static class StoredMethods
{
    public static int Number(int x) => Made(x);

    public static string Words(string text, int x) => Made($"{text} {x}");

    public static double[] Row(int x) => Made<double[]>([x, double.NaN, -0.0]);

    public static List<string?> Names(int x) => Made<List<string?>>(["a", null, $"{x}"]);

    public static Dictionary<string, int[]> Map(int x) => Made(new Dictionary<string, int[]>(StringComparer.OrdinalIgnoreCase) { ["a"] = [x] });

    public static ImmutableArray<DateTime> Days(int x) => Made<ImmutableArray<DateTime>>([DateTime.UnixEpoch.AddDays(x)]);

    public static StringBuilder Text(int x) => Made(new StringBuilder("text ").Append(x));

    public static Draft Draft(int x) => Made<Draft>(new SignedDraft($"{x}", "me", "a", "b") { At = DateTime.UnixEpoch, Earlier = new Draft("earlier", "c") });

    public static Draft Circle(int x)
    {
        var draft = new Draft($"{x}", "a");
        draft.Earlier = draft;
        return Made(draft);
    }

    public static Parcel Parcel(int x) => Made<Parcel>(new FragileBox("Ann", x, "glass", "china"));

    public static Parcel[] Parcels(int x) => Made<Parcel[]>([new Box("Bob", x), new FragileBox("Ann", x, "glass")]);

    public static (int, decimal?) Pair(int x) => Made<(int, decimal?)>((x, 1.50m));

    public static bool TryDouble(int x, out int twice)
    {
        twice = 2 * x;
        return Made(x > 0);
    }

    public static async Task<List<int>> Later(int x)
    {
        await Task.Yield();
        return Made<List<int>>([x]);
    }

    public static int Shown(int number, Screen screen)
    {
        var part = screen.Part("stored");
        part.Text($"number {number}");
        part.Digits([1, 2, number]);
        return Made(number);
    }

    private static T Made<T>(T result)
    {
        Bodies.Ran();
        return result;
    }
}
