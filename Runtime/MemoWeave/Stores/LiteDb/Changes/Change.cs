using MemoWeave.Stores.LiteDb.Entries;

namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>Something to be done to the entries of a store.</summary>
internal sealed class Change(ChangeKind kind)
{
    private TaskCompletionSource<int>? _done;

    public ChangeKind Kind { get; private set; } = kind;

    /// <summary>Its place among the changes, from one on.</summary>
    public long Number { get; set; }

    public EntryId Id { get; init; }

    /// <summary>The tag, or the version of the method in <see cref="Id"/>.</summary>
    public UInt128 Tag { get; init; }

    public StoredEntry Entry { get; private set; }

    /// <summary>When the entry was used.</summary>
    public long Used { get; init; }

    /// <summary>Whether other processes must hear of it.</summary>
    public bool IsOwnRemoval { get; init; }

    /// <summary>If it was heard of from another process: where it stands among what was heard. Else <see langword="null"/>.</summary>
    public LogPosition? Heard { get; init; }

    /// <summary>How many entries it removed.</summary>
    public int Removed { get; set; }

    /// <summary>Ends when it is durable.</summary>
    public Task<int>? Done => _done?.Task;

    /// <summary>Whether somebody waits for it still.</summary>
    public bool IsAwaited { get; set; }

    public int Bytes => Entry.Value?.Length ?? 0;

    public static Change Set(EntryId id, StoredEntry entry) => new(ChangeKind.Set) { Id = id, Entry = entry };

    /// <summary>A change that somebody waits for.</summary>
    public Change Awaited()
    {
        _done = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        IsAwaited = true;
        return this;
    }

    public void End() => _done?.TrySetResult(Removed);

    /// <summary>An entry that can't be stored: what was stored before must not be found in its stead.</summary>
    public void TurnToRemoval()
    {
        Kind = ChangeKind.Remove;
        Entry = default;
    }
}
