using System.Collections.Concurrent;
using MemoWeave.Calls.Control;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>Where entries live: the process's caches, or those of a sandbox (rule T1).</summary>
/// <param name="ownTime">The clock, if it is not the process's.</param>
internal sealed class CacheSpace(TimeProvider? ownTime)
{
    private readonly ConcurrentDictionary<MemoMethod, MethodCache> _caches = [];
    private Exception? _storeFailure;
    private volatile bool _isClosed;

    /// <summary>The space of all flows that are in no sandbox.</summary>
    public static CacheSpace Process { get; } = new(null);

    /// <summary>The space of the current flow.</summary>
    public static CacheSpace Current => CallMode.Current?.Space ?? Process;

    public bool IsProcess => ReferenceEquals(this, Process);

    public TagTable Tags { get; } = new();

    /// <summary>When the space came to be.</summary>
    public DateTimeOffset Begun { get; } = (ownTime ?? TimeProvider.System).GetUtcNow();

    /// <summary>What storing throws; <see langword="null"/>: nothing.</summary>
    public Exception? StoreFailure
    {
        get => Volatile.Read(ref _storeFailure);
        set => Volatile.Write(ref _storeFailure, value);
    }

    /// <summary>The cache of a method in this space.</summary>
    public MethodCache CacheOf(MemoMethod method) =>
        IsProcess ? method.ProcessCache : _caches.GetOrAdd(method, static (method, space) => method.NewCache(space), this);

    /// <summary>Removes all entries of a sandbox. Of the process's caches, each method keeps its own.</summary>
    public void Clear()
    {
        foreach (var cache in _caches.Values) cache.Clear();
    }

    /// <summary>A sandbox is over. What is still being computed in it is not stored any more: nobody would be told when that leaves.</summary>
    public void Close()
    {
        _isClosed = true;
        foreach (var cache in _caches.Values) cache.Close();
    }

    /// <summary>What the tables of a method share.</summary>
    /// <param name="limits">The method's limits.</param>
    /// <param name="isValidated">Whether a method of the user's is asked at each hit.</param>
    public SiteMemory NewMemory(EntryLimits limits, bool isValidated) => new(limits)
    {
        IsValidated = isValidated,
        OwnTime = ownTime,
        OnTags = FlightScope.AddTagsToCurrent,
        OnStoring = IsProcess ? null : MayStore,
    };

    private bool MayStore() => StoreFailure is { } failure ? throw failure : !_isClosed;
}
