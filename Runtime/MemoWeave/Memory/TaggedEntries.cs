namespace MemoWeave.Memory;

/// <summary>The entries of one table by tag, so that one tag is forgotten without a look at all entries.</summary>
/// <remarks>Called under the table's lock.</remarks>
internal sealed class TaggedEntries<TKey, TResult>
{
    private Dictionary<Tag, HashSet<Entry<TKey, TResult>>>? _byTag;

    public void Add(Entry<TKey, TResult> entry)
    {
        foreach (var tag in entry.Tags)
        {
            _byTag ??= [];
            if (!_byTag.TryGetValue(tag, out var entries)) _byTag.Add(tag, entries = []);
            entries.Add(entry);
        }
    }

    public void Remove(Entry<TKey, TResult> entry)
    {
        foreach (var tag in entry.Tags)
        {
            if (_byTag is null || !_byTag.TryGetValue(tag, out var entries)) continue;
            entries.Remove(entry);
            if (entries.Count == 0) _byTag.Remove(tag);
        }
    }

    /// <summary>The entries with a tag, as a list of its own.</summary>
    public IReadOnlyList<Entry<TKey, TResult>> Of(Tag tag) =>
        _byTag is not null && _byTag.TryGetValue(tag, out var entries) ? [.. entries] : [];
}
