namespace MemoWeave.Pages.Elements;

/// <summary>Asks for yes or no.</summary>
/// <param name="Label">What it asks.</param>
/// <param name="Key">Its name among the page's parameters.</param>
/// <param name="Value">Whether it is ticked.</param>
/// <param name="Help">More about it; <see langword="null"/>: nothing.</param>
public sealed record Checkbox(string Label, string Key, bool Value, string? Help) : PageElement;
