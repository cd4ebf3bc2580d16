namespace MemoWeave.Stores.LiteDb.Changes;

/// <summary>What is to be done to the entries of a store. The numbers stand in the log of invalidations.</summary>
internal enum ChangeKind : byte
{
    /// <summary>Nothing: somebody waits for what came before.</summary>
    None = 0,

    /// <summary>An entry is removed.</summary>
    Remove = 1,

    /// <summary>The entries with a tag are removed.</summary>
    RemoveTag = 2,

    /// <summary>The entries of a method are removed.</summary>
    RemoveMethod = 3,

    /// <summary>All entries are removed.</summary>
    RemoveAll = 4,

    /// <summary>An entry is stored.</summary>
    Set = 5,

    /// <summary>An entry was used.</summary>
    Touch = 6,

    /// <summary>The entries of other versions of a method are removed.</summary>
    RemoveOtherVersions = 7,
}
