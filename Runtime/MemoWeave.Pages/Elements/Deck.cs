namespace MemoWeave.Pages.Elements;

/// <summary>A map of layers by deck.gl.</summary>
/// <param name="Json">As pydeck writes it.</param>
/// <param name="Tooltip">Text with fields in braces; <see langword="null"/>: none.</param>
public sealed record Deck(string Json, string? Tooltip) : PageElement;
