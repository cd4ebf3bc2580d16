namespace MemoWeave.Tests;

/// <summary>A type that no signature leads to.</summary>
internal sealed class Unrooted
{
    public int Number { get; set; }
}
