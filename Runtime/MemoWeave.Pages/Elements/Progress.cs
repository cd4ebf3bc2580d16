namespace MemoWeave.Pages.Elements;

/// <summary>How far something is.</summary>
/// <param name="Value">From 0 to 100.</param>
/// <param name="Text">What it is at; <see langword="null"/>: not said.</param>
public sealed record Progress(double Value, string? Text) : PageElement;
