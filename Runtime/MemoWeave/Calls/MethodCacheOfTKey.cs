using System.Diagnostics.CodeAnalysis;
using MemoWeave.Calls.Persistence;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Values.Sizes;

namespace MemoWeave.Calls;

/// <summary>The entries of one memoized method in one space, by their kind of key.</summary>
/// <param name="method">The method.</param>
/// <param name="memory">What its tables share.</param>
/// <param name="space">The space.</param>
/// <param name="watch">Told of each new table of an object, if somebody wants to know.</param>
/// <param name="onLeft">Told of each value that left the entries of no object in particular: those of an object go with it, untold.</param>
internal sealed class MethodCache<TKey, TResult>(MemoMethod<TKey, TResult> method, SiteMemory memory, CacheSpace space, InstanceWatch? watch, Action<TResult>? onLeft) : MethodCache(method, memory, space)
    where TKey : struct, IMemoryKey<TKey>
{
    private const DynamicallyAccessedMemberTypes Fields = DynamicallyAccessedMemberTypes.PublicFields | DynamicallyAccessedMemberTypes.NonPublicFields;

    private Backing<TResult>? _backing;

    /// <summary>The entries of calls on no object in particular.</summary>
    public MemoryTier<TKey, TResult> Entries { get; } = new(memory) { OnLeft = onLeft };

    /// <summary>The entries of calls on objects whose entries are their own.</summary>
    public InstanceTiers<TKey, TResult> Instances { get; } = new(memory, watch);

    /// <inheritdoc/>
    public override long EntryCount => Entries.Count + Instances.Count;

    /// <inheritdoc/>
    // In native code a trimmer keeps fields that are read by reflection only if somebody names them.
    [DynamicDependency(Fields, typeof(Entry<,>))]
    [DynamicDependency(Fields, typeof(TimedEntry<,>))]
    [DynamicDependency(Fields, typeof(WatchedEntry<,>))]
    [DynamicDependency(Fields, typeof(Key<>))]
    [DynamicDependency(Fields, typeof(Key<,>))]
    [DynamicDependency(Fields, typeof(Key<,,>))]
    [DynamicDependency(Fields, typeof(Key<,,,>))]
    [DynamicDependency(Fields, typeof(Text))]
    [DynamicDependency(Fields, typeof(BitsArray<>))]
    [DynamicDependency(Fields, typeof(FlatObject<>))]
    [DynamicDependency(Fields, typeof(FlatKey<>))]
    [DynamicDependency(Fields, typeof(OwnedKey))]
    [DynamicDependency(Fields, typeof(Task))]
    [DynamicDependency(Fields, typeof(Task<>))]
    [DynamicDependency(Fields, typeof(ValueTask<>))]
    public override long EstimateBytes()
    {
        ObjectSizes sizes = new();
        foreach (var tier in Instances.Living().Prepend(Entries))
        {
            foreach (var entry in tier.Snapshot())
            {
                // Its other fields lead to other entries, and to clocks and tags, which are not its own.
                sizes.AddOwn(entry);
                sizes.AddReferred(entry.Key);
                sizes.AddReferred(entry.Value);
                sizes.AddReferred(entry.Attachment);
            }
        }

        return sizes.Bytes;
    }

    /// <inheritdoc/>
    public override void Close()
    {
        if (onLeft is not null) Clear();
    }

    /// <summary>The way to the backing store; <see langword="null"/>: there is none.</summary>
    public Backing<TResult>? Backing => method.IsPersisted ? LazyInitializer.EnsureInitialized(ref _backing, () => new Backing<TResult>(method, this, method.Form!)) : null;

    /// <inheritdoc/>
    public override IEnumerable<Task> Writes => Backing?.Writes ?? [];

    /// <inheritdoc/>
    public override void ClearAll()
    {
        Clear();
        if (Backing is not { } backing) return;
        backing.Clear();
        // What was read from there meanwhile.
        Clear();
    }

    /// <inheritdoc/>
    public override async ValueTask ClearAllAsync(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        Clear();
        if (Backing is not { } backing) return;
        try
        {
            await backing.ClearAsync(token).ConfigureAwait(false);
        }
        finally
        {
            Clear();
        }
    }

    /// <inheritdoc/>
    public override void Clear()
    {
        Entries.Clear();
        Instances.Clear();
    }
}
