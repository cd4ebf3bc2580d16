namespace MemoWeave.Pages.Elements;

/// <summary>A heading.</summary>
/// <param name="Body">Its text, in Markdown.</param>
/// <param name="Level">1: the title; 2 and 3: of parts.</param>
public sealed record Heading(string Body, int Level) : PageElement;
