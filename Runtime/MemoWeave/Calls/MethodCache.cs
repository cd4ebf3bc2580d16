using MemoWeave.Memory;

namespace MemoWeave.Calls;

/// <summary>The entries of one memoized method in one space, and what was counted of it there.</summary>
internal abstract class MethodCache(SiteMemory memory, CacheSpace space)
{
    public SiteMemory Memory { get; } = memory;

    public CallCounters Counters { get; } = new();

    public CacheSpace Space { get; } = space;

    /// <summary>The number of entries.</summary>
    public abstract long EntryCount { get; }

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
                Evictions = Memory.Evictions,
                Entries = EntryCount,
                BodyTime = Counters.BodyTime,
                HitNanoseconds = Memory.LookUps.Nanoseconds + (Memory.Copies.Nanoseconds ?? 0),
            };
        }
    }

    /// <summary>Nobody will find the entries any more: those whose leaving is told of leave.</summary>
    public abstract void Close();

    /// <summary>Removes all entries, and those to come from computations under way.</summary>
    public abstract void Clear();
}
