namespace MemoWeave.Pages.Elements;

/// <summary>Plain text, in characters of one width.</summary>
/// <param name="Body">The text; spaces and lines count.</param>
public sealed record Text(string Body) : PageElement;
