namespace MemoWeave.Woven;

/// <summary>Methods whose entries have tags, told of their arguments before the body runs.</summary>
public class TagShapes
{
    private readonly int _factor = 3;

    [Memo(Tags = ["all"])]
    public static int Plain(int x)
    {
        BodyRuns.Note();
        return ~x;
    }

    [Memo(Tags = ["all", "name:{name}", "{{{day.Year}-{day.Month}}}"])]
    public static string Named(string? name, DateOnly day)
    {
        BodyRuns.Note();
        return name + day.DayNumber;
    }

    [Memo(Tags = ["order:{order.Item1}/{order.Item2.Length}"])]
    public static int OfMembers((int Id, int[] Lines) order)
    {
        BodyRuns.Note();
        return unchecked(order.Id + (order.Lines?.Length ?? 0));
    }

    [Memo(Tags = ["count:{values.Length}"])]
    public int OnInstance(ReadOnlySpan<int> values, in int times)
    {
        BodyRuns.Note();
        return unchecked(values.Length * _factor * times);
    }

    [Memo(Tags = ["count:{values.Count}", "{text}"])]
    [TypeArguments(typeof(int))]
    [TypeArguments(typeof(string))]
    public static async Task<int> Later<T>(List<T> values, string? text)
    {
        BodyRuns.Note();
        await Task.Yield();
        return (values?.Count ?? 0) + (text?.Length ?? 0);
    }

    [Memo(Tags = ["text {text}"])]
    public static bool WithOut(string? text, out int length)
    {
        BodyRuns.Note();
        length = text?.Length ?? -1;
        return text is null;
    }
}
