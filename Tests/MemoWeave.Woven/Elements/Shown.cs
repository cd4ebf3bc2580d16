namespace MemoWeave.Woven.Elements;

/// <summary>Memoized methods that show something. The bodies of a key are counted by method and key.</summary>
public static class Shown
{
    public static Screen Outside { get; } = new("outside", []);

    [Memo]
    public static int Lines(int x)
    {
        BodyRuns.Note($"{nameof(Lines)} {x}");
        Output.Line($"a{x}");
        Output.Line(x);
        Output.Words("c", "d");
        Output.Many(1, 2, 3, 4, 5, 6, 7, new DateTime(2024, 2, 29));
        return x;
    }

    [Memo]
    public static int Changed(int x)
    {
        List<int> items = [x, x + 1];
        Output.Items(items);
        items.Clear();
        Output.Items(items);
        items.Add(7);
        return x;
    }

    [Memo]
    public static int Framed(int x)
    {
        Output.Framed($"framed {x}");
        return x;
    }

    [Memo]
    public static int Within(int x)
    {
        var panel = Output.Panel($"panel {x}");
        var box = panel.Box("box");
        box.Text("in the box");
        panel.Both(box, "both");
        return x;
    }

    [Memo]
    public static int On(int x, Screen first, Screen? second)
    {
        BodyRuns.Note($"{nameof(On)} {x}");
        first.Text($"first {x}");
        second?.Text($"second {x}");
        return x;
    }

    [Memo]
    public static int OnOf<TScreen>(int x, [NotKey] TScreen screen, object _other)
        where TScreen : Screen
    {
        BodyRuns.Note($"{nameof(OnOf)} {x}");
        screen.Text($"generic {x}");
        ((Screen)_other).Text($"other {x}");
        return x;
    }

    [Memo]
    public static int Foreign(int x)
    {
        Outside.Text("lost");
        return x;
    }

    [Memo]
    public static int Throwing(int x)
    {
        BodyRuns.Note($"{nameof(Throwing)} {x}");
        Output.Line("before");
        throw new InvalidOperationException("body");
    }

    [Memo]
    public static int Surviving(int x)
    {
        try
        {
            Output.Failing("failed");
        }
        catch (InvalidOperationException e)
        {
            Output.Line($"caught {e.Message}");
        }
        return x;
    }

    [Memo]
    public static async Task<int> Later(int x)
    {
        BodyRuns.Note($"{nameof(Later)} {x}");
        Output.Line("before");
        await Task.Yield();
        Output.Line($"after {x}");
        return x;
    }

    [Memo]
    public static async Task<int> Together(int tasks)
    {
        BodyRuns.Note($"{nameof(Together)} {tasks}");
        await Task.WhenAll(Enumerable.Range(0, tasks).Select(number => Task.Run(() => Output.Line(number, "task"))));
        return tasks;
    }

    [Memo]
    public static int Outliving(int x, [NotKey] Task go, [NotKey] TaskCompletionSource<Task> work)
    {
        Output.Line("in time");
        work.SetResult(Late(go));
        return x;
    }

    [Memo]
    public static int Outer(int x)
    {
        Output.Line("outer");
        Inner(x);
        Output.Line("outer again");
        return x;
    }

    [Memo]
    public static int Inner(int x)
    {
        BodyRuns.Note($"{nameof(Inner)} {x}");
        Output.Line($"inner {x}");
        return x;
    }

    [Memo]
    public static void Nothing(int x)
    {
        BodyRuns.Note($"{nameof(Nothing)} {x}");
        Output.Line($"nothing {x}");
    }

    [Memo]
    public static async Task NothingLater(int x)
    {
        await Task.Yield();
        Helper(x);
    }

    [Memo]
    public static async Task<int> Gated(int x, [NotKey] Task go)
    {
        BodyRuns.Note($"Shown.{nameof(Gated)} {x}");
        Output.Line($"gated {x}");
        await go;
        return x;
    }

    [Memo]
    public static int Blocked(int x, [NotKey] Task go)
    {
        BodyRuns.Note($"{nameof(Blocked)} {x}");
        Output.Line($"blocked {x}");
        go.Wait();
        return x;
    }

    [Memo(AllowWidgets = true)]
    public static bool AllowedToAsk(int x)
    {
        Output.Line("ask");
        return Output.Ask("allowed");
    }

    /// <summary>Shows what can't be kept.</summary>
    [Memo]
    public static int Unkept(int x)
    {
        using var stream = new MemoryStream();
        Output.Value("stream", stream);
        return x;
    }

    private static async Task Late(Task go)
    {
        await go;
        Output.Line("late");
        Output.Line("later");
    }

    private static void Helper(int x) => Output.Line($"nothing later {x}");
}
