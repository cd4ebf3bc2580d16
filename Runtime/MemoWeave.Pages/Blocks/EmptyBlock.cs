namespace MemoWeave.Pages.Blocks;

/// <summary>A slot that holds what was shown in it last, and nothing else.</summary>
public sealed record EmptyBlock() : PageBlock;
