namespace MemoWeave.AotApp.Elements;

/// <summary>Memoized methods that show something.</summary>
internal sealed class ElementMethods(Screen own)
{
    [Memo]
    public static int Report(int number, Screen screen)
    {
        Screen.Row row = new() { Label = "a", Value = number };
        List<Screen.Row> rows = [row, new() { Label = "b", Value = 0.5 }];
        screen.Rows(rows);
        row.Value = -1;
        var part = screen.Part("part");
        part.Text($"report {number}");
        part.Digits([1, 2, number]);
        return number;
    }

    [Memo]
    public static async Task<int> ReportAsync(int number, Screen screen)
    {
        screen.Text("before");
        await Task.WhenAll(Enumerable.Range(0, 1).Select(_ => Task.Run(() => screen.Text("inside"))));
        Report(number, screen);
        return number;
    }

    [Memo(Instance = MemoInstance.PerInstance)]
    public int OnOwn(int number)
    {
        own.Text($"own {number}");
        return number;
    }

    [Memo(AllowWidgets = true)]
    public static int Asked(int number, Screen screen) => screen.Ask(number);

    [Memo]
    public static int OnForeign(int number)
    {
        Foreign.Text("never");
        return number;
    }

    private static Screen Foreign { get; } = new([], "foreign");
}
