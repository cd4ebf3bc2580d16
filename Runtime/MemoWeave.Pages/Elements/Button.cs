namespace MemoWeave.Pages.Elements;

/// <summary>Something to press.</summary>
/// <param name="Label">What it does.</param>
/// <param name="Key">Its name among the page's parameters.</param>
/// <param name="IsSubmit">Whether it sends its form.</param>
public sealed record Button(string Label, string Key, bool IsSubmit) : PageElement;
