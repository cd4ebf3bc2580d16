namespace MemoWeave.Pages.Blocks;

/// <summary>What kind of container a <see cref="Container"/> is.</summary>
public abstract record PageBlock;
