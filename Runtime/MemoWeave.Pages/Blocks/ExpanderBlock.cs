namespace MemoWeave.Pages.Blocks;

/// <summary>A group that can be folded.</summary>
/// <param name="Label">What is to be read while it is folded.</param>
/// <param name="Expanded">Whether it is unfolded at first.</param>
public sealed record ExpanderBlock(string Label, bool Expanded) : PageBlock;
