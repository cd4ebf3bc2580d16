namespace MemoWeave.Pages.Blocks;

/// <summary>Widgets whose values are sent together.</summary>
/// <param name="Key">Its name.</param>
public sealed record FormBlock(string Key) : PageBlock;
