namespace MemoWeave.Pages.Elements;

/// <summary>A box that tells of success, or of trouble.</summary>
/// <param name="Body">What it tells, in Markdown.</param>
/// <param name="Kind">How bad it is.</param>
/// <param name="Icon">A character shown before it; <see langword="null"/>: none.</param>
public sealed record Alert(string Body, AlertKind Kind, string? Icon) : PageElement;
