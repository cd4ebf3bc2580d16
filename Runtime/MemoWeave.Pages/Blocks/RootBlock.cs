namespace MemoWeave.Pages.Blocks;

/// <summary>A part of the page that is always there: <c>main</c> or <c>sidebar</c>.</summary>
/// <param name="Name">Which one.</param>
public sealed record RootBlock(string Name) : PageBlock;
