using System.Collections.Concurrent;
using MemoWeave.Elements;
using MemoWeave.Memory;
using MemoWeave.Telemetry;

namespace MemoWeave.Calls;

/// <summary>The entries of one memoized method in one space, and what was counted of it there.</summary>
internal abstract class MethodCache(MemoMethod method, SiteMemory memory, CacheSpace space) : IRecordedMethod
{
    private readonly ConcurrentDictionary<string, bool> _widgets = [];

    public SiteMemory Memory { get; } = memory;

    public CallCounters Counters { get; } = new();

    public CacheSpace Space { get; } = space;

    /// <summary>The number of entries.</summary>
    public abstract long EntryCount { get; }

    /// <inheritdoc cref="MemoMethod.EstimateBytes"/>
    public abstract long EstimateBytes();

    /// <summary>What was counted. Hits are, always in a sandbox, elsewhere from a moment on.</summary>
    public MemoStatistics Statistics
    {
        get
        {
            var countingSince = Space.IsProcess ? MemorySettings.Current.CountingSince : Space.Begun;
            return new MemoStatistics
            {
                Hits = countingSince is null ? null : Memory.Hits,
                CountingSince = countingSince,
                Misses = Counters.Misses,
                Computations = Counters.Computations,
                Joins = Counters.Joins,
                Uncopyable = Counters.Refusals,
                RecordedElements = Counters.RecordedElements,
                ReplayedElements = Counters.ReplayedElements,
                Restored = Counters.Restored,
                StoreFailures = Counters.StoreFailures,
                NotPersisted = Counters.StoreRefusals,
                Evictions = Memory.Evictions,
                Entries = EntryCount,
                BodyTime = Counters.BodyTime,
                HitNanoseconds = Memory.LookUps.Nanoseconds + (Memory.Copies.Nanoseconds ?? 0),
            };
        }
    }

    /// <inheritdoc/>
    string IRecordedMethod.Name => method.Name;

    /// <inheritdoc/>
    bool IRecordedMethod.AllowsWidgets => method.AllowsWidgets;

    /// <inheritdoc/>
    bool IRecordedMethod.IsFirst(string widget) => _widgets.TryAdd(widget, true);

    /// <inheritdoc/>
    void IRecordedMethod.WarnOfWidget(CachedElementWarning warning) => Log.WidgetMet(MemoMethod.Logger, warning);

    /// <inheritdoc/>
    void IRecordedMethod.TellLate(string element)
    {
        if (Counters.CountLateElement() == 1) Log.ElementLate(MemoMethod.Logger, method.Name, element);
    }

    /// <summary>Nobody will find the entries any more: those whose leaving is told of leave.</summary>
    public abstract void Close();

    /// <summary>The backing store; <see langword="null"/>: there is none.</summary>
    public IMemoStore? Store => method.IsPersisted ? Space.Stores.Find(method.Persist!) : null;

    /// <summary>Writes to the backing store that nobody waits for and that have not ended.</summary>
    public abstract IEnumerable<Task> Writes { get; }

    /// <summary>Removes all entries from memory, and those to come from computations under way.</summary>
    public abstract void Clear();

    /// <summary>The same, and those of the backing store.</summary>
    public abstract void ClearAll();

    /// <inheritdoc cref="ClearAll"/>
    public abstract ValueTask ClearAllAsync(CancellationToken token);
}
