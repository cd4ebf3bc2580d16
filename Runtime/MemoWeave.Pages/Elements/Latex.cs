namespace MemoWeave.Pages.Elements;

/// <summary>A formula.</summary>
/// <param name="Tex">LaTeX, without dollar signs.</param>
public sealed record Latex(string Tex) : PageElement;
