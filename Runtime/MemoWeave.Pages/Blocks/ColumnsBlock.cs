namespace MemoWeave.Pages.Blocks;

/// <summary>Holds columns, side by side.</summary>
public sealed record ColumnsBlock() : PageBlock;
