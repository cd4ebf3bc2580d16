using System.Text;

namespace MemoWeave.Woven;

/// <summary>Results that their callers can change, handed out in every way (rule V1).</summary>
public class ResultShapes
{
    private readonly int _factor = 3;

    [Memo]
    public static int[] Array(int x)
    {
        BodyRuns.Note();
        return [x, unchecked(x + 1)];
    }

    [Memo]
    public static List<string?> List(List<string?> names)
    {
        BodyRuns.Note();
        return [.. names, "end"];
    }

    [Memo]
    public static Dictionary<string, List<int>> Map(int x)
    {
        BodyRuns.Note();
        return new() { ["a"] = [x], ["b"] = [] };
    }

    [Memo]
    public static HashSet<int> Set(int x)
    {
        BodyRuns.Note();
        return [x, ~x];
    }

    [Memo]
    public static StringBuilder Builder(string? text)
    {
        BodyRuns.Note();
        return new StringBuilder(text).Append('!');
    }

    [Memo]
    public static int[,] Plane(int x)
    {
        BodyRuns.Note();
        return new[,] { { x, 1 }, { 2, x } };
    }

    [Memo]
    public static IReadOnlyList<int[]> AsInterface(int x)
    {
        BodyRuns.Note();
        return new List<int[]> { new[] { x }, System.Array.Empty<int>() };
    }

    [Memo]
    public static object Boxed(int x)
    {
        BodyRuns.Note();
        return new Slot(x, [x]);
    }

    [Memo]
    public static Report Graph(int x, string? title)
    {
        BodyRuns.Note();
        var row = new TextRow { Number = x, Text = title, Values = [x / 3.0, double.NaN] };
        var report = new Report { Title = title, Rows = { row, row, new Row { Number = ~x } }, ByName = { ["x"] = [x] } }.Noted($"note {x}");
        report.Previous = x % 2 == 0 ? report : new Report { Rows = report.Rows };
        return report;
    }

    [Memo]
    public static Report? Nothing(int x)
    {
        BodyRuns.Note();
        return x > 0 ? new Report { Title = "some" } : null;
    }

    [Memo]
    public Row OnInstance(int x)
    {
        BodyRuns.Note();
        return new Row { Number = unchecked(x * _factor), Values = [x] };
    }

    [Memo]
    public List<int> Getter
    {
        get
        {
            BodyRuns.Note();
            return [_factor];
        }
    }

    [Memo]
    public int[] this[int x]
    {
        get
        {
            BodyRuns.Note();
            return [x, _factor];
        }
    }

    [Memo]
    public static (int Number, List<int> Items, Slot Slot) Tuple(int x)
    {
        BodyRuns.Note();
        List<int> items = [x];
        return (x, items, new Slot(x, items));
    }

    [Memo]
    public static Slot Struct(int x)
    {
        BodyRuns.Note();
        return new Slot(x, [x, x]);
    }

    [Memo]
    public static Slot? NullableStruct(int x)
    {
        BodyRuns.Note();
        return x > 0 ? new Slot(x, [x]) : null;
    }

    [Memo]
    public static ArraySegment<int> Segment(int x)
    {
        BodyRuns.Note();
        return new ArraySegment<int>([0, x, x, 0], 1, 2);
    }

    [Memo]
    public static bool Out(int x, out List<int> items, out Row? row)
    {
        BodyRuns.Note();
        items = [x];
        row = x % 3 == 0 ? null : new Row { Number = x, Values = [] };
        return row is not null;
    }

    [Memo]
    public void OnlyOut(int x, out int[] made)
    {
        BodyRuns.Note();
        made = [x, _factor];
    }

    [Memo]
    public static async Task<List<int>> Async(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return [x];
    }

    [Memo]
    public async Task<Report?> AsyncOnInstance(int x)
    {
        BodyRuns.Note();
        await Task.Yield();
        return x % 2 == 0 ? new Report { Rows = { new Row { Number = x + _factor } } } : null;
    }

    [Memo]
    public static Task<int[]> WithoutAsync(int x)
    {
        BodyRuns.Note();
        return Task.FromResult(new[] { x });
    }

    [Memo]
    public static async ValueTask<Dictionary<string, Row>> ValueTask(int x, CancellationToken cancellationToken)
    {
        BodyRuns.Note();
        await Task.Delay(0, cancellationToken);
        return new() { ["row"] = new Row { Number = x } };
    }

    [Memo]
    public static ValueTask<int[]> CompletedValueTask(int x)
    {
        BodyRuns.Note();
        return new ValueTask<int[]>([x, x]);
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static List<T> Generic<T>(T value)
    {
        BodyRuns.Note();
        return [value, value];
    }

    [Memo]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(List<int>))]
    public static T? Itself<T>(List<T> values)
    {
        BodyRuns.Note();
        return values.Count > 0 ? values[0] : default;
    }

    [Memo]
    public static List<int> OfArgument(List<int> numbers)
    {
        BodyRuns.Note();
        return numbers;
    }

    public static int[] AroundLocal(int x)
    {
        return Within(x);

        [Memo]
        static int[] Within(int y)
        {
            BodyRuns.Note();
            return [y, 1];
        }
    }
}

/// <summary>The same in a generic type, an interface, a struct and an extension.</summary>
[TypeArguments(typeof(int))]
[TypeArguments(typeof(string))]
public class GenericResultShapes<T>
{
    [Memo]
    public Dictionary<string, T?> Map(T? value)
    {
        BodyRuns.Note();
        return new() { ["value"] = value };
    }

    [Memo]
    public static async Task<T[]> Async(T value)
    {
        BodyRuns.Note();
        await Task.Yield();
        return [value];
    }
}

public interface IResultShapes
{
    [Memo]
    Row Made(int x)
    {
        BodyRuns.Note();
        return new Row { Number = x };
    }
}

public class ResultImplementation : IResultShapes;

public readonly struct ResultStruct(int seed)
{
    private readonly int _seed = seed;

    [Memo]
    public List<int> Made(int x)
    {
        BodyRuns.Note();
        return [_seed, x];
    }
}

public static class ResultExtensions
{
    [Memo]
    public static char[] Letters(this string? text)
    {
        BodyRuns.Note();
        return [.. text ?? ""];
    }
}
