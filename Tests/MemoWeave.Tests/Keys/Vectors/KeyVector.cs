namespace MemoWeave.Tests.Keys.Vectors;

/// <summary>An argument list, and the canonical key that it has for good.</summary>
/// <param name="Name">What it is called in the file.</param>
/// <param name="Declared">The declared types of the parameters, as C# writes them.</param>
/// <param name="Value">The arguments, as C# expressions.</param>
/// <param name="Bytes">Makes the arguments, and their key.</param>
internal sealed record KeyVector(string Name, string Declared, string Value, Func<byte[]> Bytes)
{
    /// <summary>The vector of the same declared types that has the same key.</summary>
    public string? SameAs { get; init; }

    /// <summary>What a machine has to have for the arguments to be made.</summary>
    public VectorNeeds Needs { get; init; }
}

/// <summary>What not every process has.</summary>
[Flags]
internal enum VectorNeeds
{
    Nothing = 0,

    /// <summary>Cultures beside the invariant one, which invariant globalization takes away.</summary>
    Cultures = 1,

    /// <summary>Paths that begin at one root: on Windows a full path names a drive.</summary>
    RootedPaths = 2,
}
