using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using BitFaster.Caching.Scheduler;
using MemoWeave.Keys;
using MemoWeave.Memory;

namespace MemoWeave.Benchmarks.HitRatios;

/// <summary>Bounded caches, each as a function that looks a key up, stores it if it is not there, and tells whether it was.</summary>
internal static class Caches
{
    /// <summary>The table of a memoized method.</summary>
    public static Func<int, bool> MemoWeave(int capacity)
    {
        var tier = new MemoryTier<Bits<int>, int>(new SiteMemory(new EntryLimits(null, null, capacity)));
        return key =>
        {
            var bits = new Bits<int>(key);
            // Not the seed of the process: the same ratios in each run.
            var hash = bits.Hash(1);
            if (tier.TryGet(hash, in bits, out _)) return true;
            tier.Add(hash, in bits, key, new StorePermit(tier.Generation));
            return false;
        };
    }

    public static Func<int, bool> ConcurrentLru(int capacity)
    {
        var cache = new ConcurrentLru<int, int>(1, capacity, EqualityComparer<int>.Default);
        return key =>
        {
            if (cache.TryGet(key, out _)) return true;
            cache.AddOrUpdate(key, key);
            return false;
        };
    }

    /// <summary>W-TinyLFU. Its maintenance runs within the call, so that it is never behind.</summary>
    public static Func<int, bool> ConcurrentLfu(int capacity)
    {
        var cache = new ConcurrentLfu<int, int>(1, capacity, new ForegroundScheduler(), EqualityComparer<int>.Default);
        return key =>
        {
            if (cache.TryGet(key, out _)) return true;
            cache.AddOrUpdate(key, key);
            return false;
        };
    }
}
