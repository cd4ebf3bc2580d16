namespace MemoWeave.Memory;

/// <summary>A table some of whose entries have time limits.</summary>
internal interface ITimedEntries
{
    /// <summary>Removes the entries whose time is over.</summary>
    /// <returns>Whether any with a time limit are left. If not, the table tells when there are again.</returns>
    bool RemoveExpired();
}
