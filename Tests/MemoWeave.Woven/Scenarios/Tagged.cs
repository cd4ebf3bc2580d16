namespace MemoWeave.Woven.Scenarios;

/// <summary>A name that can change.</summary>
public sealed class Label(string text)
{
    public string Text { get; set; } = text;
}

public interface INamed
{
    string Name { get; }
}

public readonly record struct NamedPoint(string Name) : INamed;

public sealed record NamedPlace(string Name) : INamed;

/// <summary>Methods whose entries have tags, and others that call them.</summary>
public static class Tagged
{
    [Memo(Tags = ["names", "name:{name}"])]
    public static string Named(string name) => $"<{name}>";

    [Memo(Tags = ["name:{name}"])]
    public static async Task<string> NamedLater(string name, [NotKey] Task gate)
    {
        await gate;
        return $"<{name}>";
    }

    [Memo]
    public static string Around(string name) => $"[{Named(name)}]";

    [Memo(Tags = ["outer"])]
    public static string AroundTwo(string one, string other) => Around(one) + Named(other);

    [Memo]
    public static async Task<string> AroundLater(string name, [NotKey] Task gate) => $"[{await NamedLater(name, gate)}]";

    [Memo]
    public static async ValueTask<string> AroundAll(string names, [NotKey] Task gate)
    {
        var found = await Task.WhenAll(names.Split(',').Select(name => Task.Run(() => NamedLater(name, gate))));
        return string.Concat(found);
    }

    [Memo(Tags = ["text:{label.Text}"])]
    public static int Renamed(Label label)
    {
        label.Text = "changed";
        return 1;
    }

    [Memo(Tags = ["{name.Length}"])]
    public static string Untold(string? name) => $"({name})";

    [Memo]
    public static string AroundUntold(string? name) => $"[{Untold(name)}]";

    [Memo(Tags = ["{day}|{flag}|{number}|{big}|{kind}|{id}|{none}|{time}"])]
    public static int Told(DateOnly day, bool flag, double number, decimal big, DayOfWeek kind, Guid id, int? none, TimeSpan time) => 1;

    [Memo(Tags = ["named:{named.Name.Length}", "named:{list.Count}", "{number}"])]
    public static string OfAny<TNamed, TList, TNumber>(TNamed named, TList list, TNumber number)
        where TNamed : INamed
        where TList : List<int>
        where TNumber : IFormattable => $"{named.Name}{list.Count}{number}";

    [ForgetsTag("named:{named.Name.Length}")]
    public static void ForgetAny<TNamed>(TNamed named)
        where TNamed : struct, INamed
    {
    }

    [ForgetsTag("name:{name}")]
    public static int Forget(string name, Func<int> body) => body();

    [ForgetsTag("name:{name}"), ForgetsTag("outer")]
    public static async Task ForgetLater(string name, Task gate)
    {
        name += "!";
        await gate;
    }
}
