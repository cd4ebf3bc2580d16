using System.Collections.Concurrent;
using MemoWeave.Calls.Control;
using MemoWeave.Calls.Persistence;
using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>Where entries live: the process's caches, or those of a sandbox (rule T1).</summary>
internal sealed partial class CacheSpace
{
    private readonly TimeProvider? _ownTime;
    private readonly ConcurrentDictionary<MemoMethod, MethodCache> _caches = [];
    private Exception? _storeFailure;
    private volatile bool _isClosed;

    /// <summary>A space without entries.</summary>
    /// <param name="ownTime">The clock, if it is not the process's.</param>
    /// <param name="stores">The backing stores, if they are not its own.</param>
    public CacheSpace(TimeProvider? ownTime, StoreTable? stores = null)
    {
        _ownTime = ownTime;
        Stores = stores ?? new SandboxStores(this);
        Begun = (ownTime ?? TimeProvider.System).GetUtcNow();
    }

    /// <summary>The space of all flows that are in no sandbox.</summary>
    public static CacheSpace Process { get; } = new(null, new ProcessStores());

    /// <summary>The space of the current flow.</summary>
    public static CacheSpace Current => CallMode.Current?.Space ?? Process;

    public bool IsProcess => ReferenceEquals(this, Process);

    public TagTable Tags { get; } = new();

    /// <summary>When the space came to be.</summary>
    public DateTimeOffset Begun { get; }

    /// <summary>The clock of time limits.</summary>
    public TimeProvider Time => _ownTime ?? MemorySettings.Current.Time;

    /// <summary>The backing stores.</summary>
    public StoreTable Stores { get; }

    /// <summary>What storing throws; <see langword="null"/>: nothing.</summary>
    public Exception? StoreFailure
    {
        get => Volatile.Read(ref _storeFailure);
        set => Volatile.Write(ref _storeFailure, value);
    }

    /// <summary>The cache of a method in this space.</summary>
    public MethodCache CacheOf(MemoMethod method) =>
        IsProcess ? method.ProcessCache : _caches.GetOrAdd(method, static (method, space) => method.NewCache(space), this);

    /// <summary>The caches there are.</summary>
    public IEnumerable<MethodCache> Caches => IsProcess ? Memo.Methods.Select(static method => method.ProcessCache) : _caches.Values;

    /// <summary>Removes all entries from memory.</summary>
    public void Clear()
    {
        foreach (var cache in Caches) cache.Clear();
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
        OwnTime = _ownTime,
        OnTags = FlightScope.AddTagsToCurrent,
        OnStoring = IsProcess ? null : MayStore,
    };

    private bool MayStore() => StoreFailure is { } failure ? throw failure : !_isClosed;
}
