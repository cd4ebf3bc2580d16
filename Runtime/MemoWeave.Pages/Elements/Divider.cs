namespace MemoWeave.Pages.Elements;

/// <summary>A line between what comes before and after.</summary>
public sealed record Divider() : PageElement;
