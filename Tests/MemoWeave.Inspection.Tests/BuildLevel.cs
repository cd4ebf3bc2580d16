namespace MemoWeave.Inspection.Tests;

/// <summary>Whether the compiler optimized a fixture.</summary>
public enum BuildLevel
{
    Debug,
    Release,
}
