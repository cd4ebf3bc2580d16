namespace MemoWeave.Pages.Elements;

/// <summary>Something takes its time. It is shown while it does, and is not recorded.</summary>
/// <param name="Text">What it does.</param>
public sealed record Spinner(string Text) : PageElement;
