namespace MemoWeave.Pages.Elements;

/// <summary>Asks for a line of text.</summary>
/// <param name="Label">What it asks.</param>
/// <param name="Key">Its name among the page's parameters.</param>
/// <param name="Value">What is there.</param>
/// <param name="Placeholder">Shown while nothing is there; <see langword="null"/>: nothing.</param>
/// <param name="Help">More about it; <see langword="null"/>: nothing.</param>
public sealed record TextInput(string Label, string Key, string Value, string? Placeholder, string? Help) : PageElement;
