namespace MemoWeave.Pages;

/// <content>Anything, in the way that fits it.</content>
public static partial class Page
{
    /// <inheritdoc cref="Pages.Container.Write(ReadOnlySpan{object?})"/>
    [Element]
    public static void Write(params ReadOnlySpan<object?> values) => Here.Write(values);
}
