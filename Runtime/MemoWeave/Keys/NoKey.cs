using System.ComponentModel;

namespace MemoWeave.Keys;

/// <summary>The key of a method without arguments: there is one entry.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct NoKey : IMemoryKey<NoKey>
{
    /// <inheritdoc/>
    public ulong Hash(ulong seed) => seed;

    /// <inheritdoc/>
    public bool Same(in NoKey other) => true;

    /// <inheritdoc/>
    public NoKey Own() => this;
}
