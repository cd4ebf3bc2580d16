namespace MemoWeave.Pages.Blocks;

/// <summary>A column.</summary>
/// <param name="Weight">Its share of the width, beside the weights of the others.</param>
public sealed record ColumnBlock(double Weight) : PageBlock;
