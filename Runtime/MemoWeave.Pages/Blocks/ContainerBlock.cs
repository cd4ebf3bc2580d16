namespace MemoWeave.Pages.Blocks;

/// <summary>A group.</summary>
/// <param name="Border">Whether a line is around it.</param>
public sealed record ContainerBlock(bool Border) : PageBlock;
