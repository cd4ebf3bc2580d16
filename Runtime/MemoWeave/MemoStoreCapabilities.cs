namespace MemoWeave;

/// <summary>What a store can do beside keeping bytes.</summary>
[Flags]
public enum MemoStoreCapabilities
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>It honours <see cref="MemoStoreEntryOptions.Expires"/>. If not, a method's <see cref="MemoAttribute.Ttl"/> holds in memory only, which is told once (rule E2).</summary>
    Expiry = 1,

    /// <summary>It can remove entries by their tags. If not, results that have tags are not given to it.</summary>
    Tags = 2,

    /// <summary>It knows what it keeps, and so can remove all entries of a method, or all there are. If not, clearing a method removes what this process has, and what it stored.</summary>
    Enumeration = 4,
}
