namespace MemoWeave.Pages.Elements;

/// <summary>A chart by Plotly.</summary>
/// <param name="Spec">The figure: JSON with <c>data</c> and <c>layout</c>.</param>
/// <param name="Config">Plotly's settings, as JSON; <see langword="null"/>: its own.</param>
public sealed record Plotly(string Spec, string? Config) : PageElement;
