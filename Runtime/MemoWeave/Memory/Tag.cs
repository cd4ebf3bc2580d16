namespace MemoWeave.Memory;

/// <summary>
/// A name by which entries can be forgotten together. Forgotten once and for all: what is computed after that gets another tag
/// of the same name, so that a result whose tag was forgotten while it was computed can be told by the tag (rule C6).
/// </summary>
internal sealed class Tag(string name)
{
    private readonly List<WeakReference<ITaggedEntries>> _holders = [];
    private int _pruneAt = 16;
    private volatile bool _isForgotten;

    public string Name => name;

    /// <summary>Whether entries with it are no longer to be served, nor results with it to be stored.</summary>
    public bool IsForgotten => _isForgotten;

    /// <summary>A table is about to hold an entry with the tag. Tables belong to objects of the user's, and aren't kept alive.</summary>
    public void AddHolder(ITaggedEntries holder)
    {
        lock (_holders)
        {
            if (_holders.Exists(known => known.TryGetTarget(out var target) && ReferenceEquals(target, holder))) return;
            if (_holders.Count >= _pruneAt)
            {
                _holders.RemoveAll(static known => !known.TryGetTarget(out _));
                _pruneAt = Math.Max(16, _holders.Count * 2);
            }

            _holders.Add(new WeakReference<ITaggedEntries>(holder));
        }
    }

    /// <summary>Forgets the tag.</summary>
    /// <returns>The number of entries removed.</returns>
    public int Forget()
    {
        _isForgotten = true;
        List<ITaggedEntries> holders = [];
        lock (_holders)
        {
            foreach (var known in _holders)
            {
                if (known.TryGetTarget(out var holder)) holders.Add(holder);
            }
        }

        return holders.Sum(holder => holder.RemoveTagged(this));
    }
}
