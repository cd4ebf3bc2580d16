namespace MemoWeave.Memory;

/// <summary>
/// The right to store a result, taken when its computation begins. Lost when the table is cleared, the key forgotten or replaced, or
/// one of the result's tags forgotten, before the result is there (rule C6).
/// </summary>
/// <param name="generation">The generation of the table in which the computation began.</param>
internal sealed class StorePermit(long generation)
{
    private volatile bool _isRevoked;

    /// <summary>The tags that the entry gets.</summary>
    public Tag[] Tags { get; set; } = [];

    /// <summary>What the entry carries beside its value; the table doesn't look at it.</summary>
    public object? Attachment { get; set; }

    /// <summary>How long the entry has yet to live, if it is less than its method's Ttl, because it was written by another process; <see langword="null"/>: all of that.</summary>
    public TimeSpan? TimeLeft { get; set; }

    /// <summary>How long the entry lives after it was written, once that is decided; <see langword="null"/>: without end.</summary>
    public TimeSpan? Ttl { get; set; }

    /// <summary>What is to be released because the result was stored, once nobody waits for that any more; <see langword="null"/>: nothing.</summary>
    public Action? Afterwards { get; set; }

    /// <summary>Whether the key was forgotten or replaced.</summary>
    public bool IsRevoked => _isRevoked;

    /// <summary>Nothing is stored by it any more.</summary>
    public void Revoke() => _isRevoked = true;

    /// <summary>Whether it still holds, in a generation of the table.</summary>
    public bool HoldsIn(long current)
    {
        if (_isRevoked || current != generation) return false;
        foreach (var tag in Tags)
        {
            if (tag.IsForgotten) return false;
        }

        return true;
    }
}
