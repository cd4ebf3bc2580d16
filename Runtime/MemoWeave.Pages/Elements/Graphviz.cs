namespace MemoWeave.Pages.Elements;

/// <summary>A graph, laid out by Graphviz.</summary>
/// <param name="Dot">The graph, in DOT.</param>
/// <param name="Engine">The layout: <c>dot</c>, <c>neato</c>, <c>circo</c> …</param>
public sealed record Graphviz(string Dot, string Engine) : PageElement;
