namespace MemoWeave.Pages.Elements;

/// <summary>Snow falls, once.</summary>
public sealed record Snow() : PageElement;
