namespace MemoWeave.Woven.Elements;

/// <summary>An object whose entries are its own, and which holds what it shows on.</summary>
public class Dashboard(Screen screen)
{
    private readonly Screen _screen = screen;

    [Memo(Instance = MemoInstance.PerInstance)]
    public int OnField(int x)
    {
        BodyRuns.Note($"{nameof(OnField)} {x}");
        _screen.Text($"field {x}");
        return x;
    }
}
