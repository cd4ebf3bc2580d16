namespace MemoWeave.Pages.Blocks;

/// <summary>A tab.</summary>
/// <param name="Label">What is to be read on it.</param>
public sealed record TabBlock(string Label) : PageBlock;
