using System.Collections.Concurrent;

namespace MemoWeave.Memory;

/// <summary>The tags in use, by name. Entries and computations keep theirs alive; one that nothing has any more goes.</summary>
internal sealed class TagTable
{
    private readonly ConcurrentDictionary<string, WeakReference<Tag>> _tags = new(StringComparer.Ordinal);
    private int _pruneAt = 256;
    private long _forgets;

    /// <summary>How often any tag was forgotten, known or not: what was read before that from elsewhere may have it, and not know.</summary>
    public long Forgets => Volatile.Read(ref _forgets);

    /// <summary>How many names are known, in use or not. For tests.</summary>
    internal int Known => _tags.Count;

    /// <summary>The tag of a name; one that is not forgotten.</summary>
    public Tag Get(string name)
    {
        while (true)
        {
            if (_tags.TryGetValue(name, out var known))
            {
                if (known.TryGetTarget(out var tag) && !tag.IsForgotten) return tag;
                _tags.TryRemove(KeyValuePair.Create(name, known));
            }

            var fresh = new Tag(name);
            if (!_tags.TryAdd(name, new WeakReference<Tag>(fresh))) continue;
            if (_tags.Count >= Volatile.Read(ref _pruneAt)) Prune();
            return fresh;
        }
    }

    /// <summary>Forgets the entries with a tag, and those to come from computations under way (rule C6).</summary>
    /// <returns>The number of entries removed.</returns>
    public int Forget(string name)
    {
        Interlocked.Increment(ref _forgets);
        return _tags.TryRemove(name, out var known) && known.TryGetTarget(out var tag) ? tag.Forget() : 0;
    }

    private void Prune()
    {
        foreach (var tag in _tags)
        {
            if (!tag.Value.TryGetTarget(out _)) _tags.TryRemove(tag);
        }

        Volatile.Write(ref _pruneAt, Math.Max(256, _tags.Count * 2));
    }
}
