namespace MemoWeave.Elements;

/// <summary>Who shows warnings where a widget doesn't say.</summary>
internal static class ElementWarnings
{
    private static Action<CachedElementWarning>? _show;

    public static Action<CachedElementWarning>? Show
    {
        get => Volatile.Read(ref _show);
        set => Volatile.Write(ref _show, value);
    }
}
