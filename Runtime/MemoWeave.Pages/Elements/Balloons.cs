namespace MemoWeave.Pages.Elements;

/// <summary>Balloons rise, once.</summary>
public sealed record Balloons() : PageElement;
