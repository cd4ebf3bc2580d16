namespace MemoWeave.Memory;

/// <summary>A table some of whose entries have tags.</summary>
internal interface ITaggedEntries
{
    /// <summary>Removes the entries with a tag.</summary>
    /// <returns>Their number.</returns>
    int RemoveTagged(Tag tag);
}
