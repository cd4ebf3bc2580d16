namespace MemoWeave.Pages.Elements;

/// <summary>A chart by Bokeh.</summary>
/// <param name="Document">A document's JSON, as <c>bokeh.embed.json_item</c> makes it.</param>
public sealed record Bokeh(string Document) : PageElement;
