using MemoWeave.Pages.Rendering;

namespace MemoWeave.Pages.Elements;

/// <summary>
/// What is shown, as a value that can't change: this is recorded, stored and shown again (rule P1). Its parts are values, too, so that a hit on disk has all that a page needs.
/// </summary>
public abstract record PageElement : IPageNode
{
    /// <summary>The element as plain text; empty, if text can't show it. Of a chart that is its data.</summary>
    public string ToText() => string.Join('\n', TextElements.Lines(this));
}
