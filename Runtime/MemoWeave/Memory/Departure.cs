namespace MemoWeave.Memory;

/// <summary>Why there is no entry for a key.</summary>
internal enum Departure : byte
{
    /// <summary>Nothing is known: most likely it was never computed.</summary>
    Unknown,

    /// <summary>It made room for others.</summary>
    Evicted,

    /// <summary>It was forgotten by itself.</summary>
    Forgotten,

    /// <summary>A tag of it was forgotten.</summary>
    TagForgotten,

    /// <summary>Its time was over.</summary>
    Expired,

    /// <summary>All entries of the method were removed.</summary>
    Cleared,

    /// <summary>The body threw.</summary>
    Failed,

    /// <summary>The result was <see langword="null"/>, and such results are not stored.</summary>
    Null,

    /// <summary>The result came after its key, its tags or all entries had been forgotten.</summary>
    Outdated,

    /// <summary>All callers had cancelled.</summary>
    Cancelled,

    /// <summary>Storing it failed.</summary>
    StoringFailed,

    /// <summary>A tag of it could not be made.</summary>
    NoTag,

    /// <summary>The result can't be copied.</summary>
    Uncopyable,

    /// <summary>The body showed what can't be shown again.</summary>
    UnkeptElement,

    /// <summary>The method that <c>Validate</c> names said that it no longer holds.</summary>
    Invalid,

    /// <summary>The method that <c>CacheIf</c> names said that the result is not to be stored.</summary>
    Declined,

    /// <summary>That method threw.</summary>
    CacheIfFailed,
}
