namespace MemoWeave.Inspection.Tests.Verification;

/// <summary>The ways in which woven code is verified.</summary>
[Flags]
public enum Ways
{
    None = 0,
    Jit = 1,
    Decompiler = 2,
    Pedump = 4,
}
