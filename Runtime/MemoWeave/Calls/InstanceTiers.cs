using System.Runtime.CompilerServices;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>The tables of the objects that a method was called on. They belong to the objects; here they are only known, and never kept alive.</summary>
/// <param name="memory">What the tables of the method share.</param>
/// <param name="watch">Told of each new table, if the method decided by itself that its objects matter.</param>
internal sealed class InstanceTiers<TKey, TResult>(SiteMemory memory, InstanceWatch? watch = null)
    where TKey : struct, IMemoryKey<TKey>
{
    private const int FirstPrune = 64;

    private readonly List<WeakReference<MemoryTier<TKey, TResult>>> _known = [];
    private readonly ConditionalWeakTable<object, MemoryTier<TKey, TResult>> _withoutField = [];
    private int _pruneAt = FirstPrune;

    /// <summary>The number of entries in tables of objects that are alive.</summary>
    public long Count => Living().Sum(static tier => (long)tier.Count);

    /// <summary>How many tables are known, living or not. For tests.</summary>
    internal int Known
    {
        get
        {
            lock (_known) return _known.Count;
        }
    }

    /// <summary>The table of an object.</summary>
    public MemoryTier<TKey, TResult> Of(object owner, ref MemoryTier<TKey, TResult>? entries)
    {
        while (true)
        {
            var tier = Volatile.Read(ref entries);
            if (tier is not null && ReferenceEquals(tier.Owner, owner)) return tier;
            var fresh = new MemoryTier<TKey, TResult>(memory, owner);
            // Before anybody can store in it: a Clear must not miss it (rule C6).
            Remember(fresh);
            if (!ReferenceEquals(Interlocked.CompareExchange(ref entries, fresh, tier), tier)) continue;
            watch?.Watch(fresh);
            return fresh;
        }
    }

    /// <summary>The table of an object that has no field for it, made at its first miss.</summary>
    public MemoryTier<TKey, TResult> Of(object owner) => _withoutField.GetValue(owner, Make);

    /// <summary>The table of an object that has no field for it, if it was made.</summary>
    public MemoryTier<TKey, TResult>? Find(object owner) => _withoutField.TryGetValue(owner, out var tier) ? tier : null;

    /// <summary>The tables of objects that are alive.</summary>
    public List<MemoryTier<TKey, TResult>> Living()
    {
        var living = new List<MemoryTier<TKey, TResult>>();
        lock (_known)
        {
            foreach (var reference in _known)
            {
                if (reference.TryGetTarget(out var tier)) living.Add(tier);
            }
        }

        return living;
    }

    public void Clear()
    {
        foreach (var tier in Living()) tier.Clear();
    }

    // May be called twice at once for one object: the table that loses is empty and soon gone.
    private MemoryTier<TKey, TResult> Make(object owner)
    {
        var tier = new MemoryTier<TKey, TResult>(memory, owner);
        Remember(tier);
        watch?.Watch(tier);
        return tier;
    }

    private void Remember(MemoryTier<TKey, TResult> tier)
    {
        lock (_known)
        {
            if (_known.Count >= _pruneAt)
            {
                _known.RemoveAll(static reference => !reference.TryGetTarget(out _));
                // Only when as many came as were found alive: each is looked at a bounded number of times.
                _pruneAt = Math.Max(FirstPrune, _known.Count * 2);
            }

            _known.Add(new WeakReference<MemoryTier<TKey, TResult>>(tier));
        }
    }
}
