namespace MemoWeave.Pages.Elements;

/// <summary>A tree of JSON.</summary>
/// <param name="Body">The JSON, which is valid.</param>
/// <param name="Expanded">Whether it shows all of it at first.</param>
public sealed record Json(string Body, bool Expanded) : PageElement;
