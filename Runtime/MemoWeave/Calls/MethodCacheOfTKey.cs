using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>The entries of one memoized method in one space, by their kind of key.</summary>
internal sealed class MethodCache<TKey, TResult>(MemoMethod method, SiteMemory memory, CacheSpace space, InstanceWatch? watch) : MethodCache(method, memory, space)
    where TKey : struct, IMemoryKey<TKey>
{
    /// <summary>The entries of calls on no object in particular.</summary>
    public MemoryTier<TKey, TResult> Entries { get; } = new(memory);

    /// <summary>The entries of calls on objects whose entries are their own.</summary>
    public InstanceTiers<TKey, TResult> Instances { get; } = new(memory, watch);

    /// <inheritdoc/>
    public override long EntryCount => Entries.Count + Instances.Count;

    /// <inheritdoc/>
    public override void Clear()
    {
        Entries.Clear();
        Instances.Clear();
    }
}
