namespace MemoWeave.Pages;

/// <summary>A page changed while its script ran: what a server sends to the reader's browser.</summary>
/// <param name="Kind">How.</param>
/// <param name="Id">The HTML id of the container that got something, or of the one that is to be replaced.</param>
/// <param name="Html">What it got, or what takes its place.</param>
public sealed record PageChange(PageChangeKind Kind, string Id, string Html)
{
    /// <summary>What comes before the changes of a script that runs once more.</summary>
    public static readonly PageChange Reset = new(PageChangeKind.Reset, "", "");
}
