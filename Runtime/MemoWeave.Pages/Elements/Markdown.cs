namespace MemoWeave.Pages.Elements;

/// <summary>Formatted text.</summary>
/// <param name="Body">CommonMark, with tables.</param>
/// <param name="AllowHtml">Whether HTML in it is markup; else it is shown as it is written (rule P2).</param>
/// <param name="IsCaption">Whether it is small and muted.</param>
public sealed record Markdown(string Body, bool AllowHtml, bool IsCaption) : PageElement;
