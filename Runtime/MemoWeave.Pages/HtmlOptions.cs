namespace MemoWeave.Pages;

/// <summary>How a page is written as HTML.</summary>
public sealed record HtmlOptions
{
    /// <summary>As usual.</summary>
    public static readonly HtmlOptions Default = new();

    /// <summary>The parameter by which a browser without JavaScript asks for a page that is finished.</summary>
    public const string WaitParameter = "wait";

    /// <summary>The title in the browser's window.</summary>
    public string Title { get; init; } = "MemoWeave";

    /// <summary>The language of what is on the page, such as <c>en</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>
    /// Where the browser gets the JavaScript libraries of charts and formulas: the address of what serves the files of <see cref="PageAssets"/>, ending in a slash; <see langword="null"/>: from their
    /// public CDN, by their hash.
    /// </summary>
    public string? AssetsUrl { get; init; }

    /// <summary>
    /// Where the browser gets the page's changes when the reader changes a widget: an address that answers with lines of JSON, each a <see cref="PageChange"/>; <see langword="null"/>: the whole page is
    /// asked for again.
    /// </summary>
    public string? StreamUrl { get; init; }

    /// <summary>
    /// Whether the script goes on while the page is written: the browser then asks <see cref="StreamUrl"/> at once for all of it, or, without JavaScript, for the page once more, with
    /// <see cref="WaitParameter"/>.
    /// </summary>
    public bool IsUnfinished { get; init; }
}
