namespace MemoWeave;

/// <summary>What a store is told of an entry beside its bytes.</summary>
public sealed class MemoStoreEntryOptions
{
    /// <summary>When it ends; <see langword="null"/>: never. It counts by the UTC clock of <see cref="MemoOptions.TimeProvider"/> (rule E1).</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>By which tags it can be removed.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>
    /// Whether the entry is still to be stored: asked by a store that keeps its changes in order, when the entry takes its place among them, so that no removal that came before can be overtaken (rule C6).
    /// </summary>
    internal Func<bool>? IsWanted { get; init; }
}
