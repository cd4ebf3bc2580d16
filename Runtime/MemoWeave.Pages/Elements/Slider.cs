namespace MemoWeave.Pages.Elements;

/// <summary>Asks for a number in a range.</summary>
/// <param name="Label">What it asks.</param>
/// <param name="Key">Its name among the page's parameters.</param>
/// <param name="Minimum">The least.</param>
/// <param name="Maximum">The most.</param>
/// <param name="Value">The current one.</param>
/// <param name="Step">Between one and the next.</param>
/// <param name="Help">More about it; <see langword="null"/>: nothing.</param>
public sealed record Slider(string Label, string Key, double Minimum, double Maximum, double Value, double Step, string? Help) : PageElement;
