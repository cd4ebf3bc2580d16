namespace MemoWeave.Pages.Elements;

/// <summary>A figure, and how it changed.</summary>
/// <param name="Label">What it counts.</param>
/// <param name="Value">The figure.</param>
/// <param name="Delta">By how much it changed; <see langword="null"/>: not said.</param>
/// <param name="Direction">Which way.</param>
/// <param name="Colour">Whether that is good.</param>
/// <param name="Help">More about it; <see langword="null"/>: nothing.</param>
public sealed record Metric(string Label, string Value, string? Delta, DeltaDirection Direction, DeltaColour Colour, string? Help) : PageElement;
