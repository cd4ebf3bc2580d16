namespace MemoWeave.Woven.Elements;

/// <summary>A memoized method that asks its user something.</summary>
public static class Asking
{
    [Memo]
    public static bool Ask(int x)
    {
        Output.Line($"element {x}");
        return Output.Ask("sure");
    }
}
