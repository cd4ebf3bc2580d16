namespace MemoWeave.Memory;

/// <summary>One stored result. Key and value never change once it is in the table, because readers take no lock.</summary>
internal class Entry<TKey, TResult>(TKey key, TResult value, uint hash, uint deadline)
{
    /// <summary>Compared with <see cref="Gate.Level"/> at each hit.</summary>
    public readonly uint Deadline = deadline;

    /// <summary>The upper half of the key's hash: enough to tell most keys apart without a look at them.</summary>
    public readonly uint Hash = hash;

    public readonly TKey Key = key;

    public readonly TResult Value = value;

    /// <summary>The next entry of the same bucket.</summary>
    public Entry<TKey, TResult>? Next;

    /// <summary>Where in its queue the entry stands.</summary>
    public uint Ticket;

    /// <summary>Hits since the queues last looked, up to <see cref="MaxFrequency"/>. Counted without a lock: a lost one does no harm.</summary>
    public byte Frequency;

    /// <summary>Whether it stands in the main queue rather than the small one.</summary>
    public bool IsMain;

    public const byte MaxFrequency = 3;

    /// <summary>The clock that its time limits are measured with; <see langword="null"/>: it has none.</summary>
    public virtual TimeProvider? Clock => null;

    /// <summary>How long ago it was written, if it has time limits.</summary>
    public virtual TimeSpan? Age => null;

    /// <summary>The names by which it can be forgotten.</summary>
    public virtual Tag[] Tags => [];

    /// <summary>What it carries beside its value, which those who serve it must see to; <see langword="null"/>: nothing.</summary>
    public virtual object? Attachment => null;

    /// <summary>A hit.</summary>
    public virtual void Touch()
    {
    }

    /// <summary>Whether it may no longer be served.</summary>
    /// <param name="time">The clock in force.</param>
    public virtual bool IsExpired(TimeProvider time) => false;
}
