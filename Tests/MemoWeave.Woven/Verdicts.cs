namespace MemoWeave.Woven;

/// <summary>What the methods that settings name say of a result: what a test says, for its own flow.</summary>
public static class Verdicts
{
    private static readonly AsyncLocal<Func<object?, bool>?> Current = new();

    public static Func<object?, bool>? Say
    {
        set => Current.Value = value;
    }

    public static bool Of(object? value) => Current.Value?.Invoke(value) ?? true;
}
