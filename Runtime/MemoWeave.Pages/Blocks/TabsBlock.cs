namespace MemoWeave.Pages.Blocks;

/// <summary>Holds tabs, of which one is seen.</summary>
public sealed record TabsBlock() : PageBlock;
