using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Memory;

namespace MemoWeave.Benchmarks;

/// <summary>G8: a hit by one <c>int</c> among so many scattered ones that table and entries don't fit into a cache of the processor.</summary>
public class HitAmongMany
{
    private const int MaxEntries = 1_200_000;

    private readonly ConcurrentDictionary<int, int> _dictionary = new();
    private readonly ConcurrentLru<int, int> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<int>.Default);
    private readonly ConcurrentLfu<int, int> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private int[] _asked = [];

    [Params(100_000, 1_000_000)]
    public int Keys { get; set; }

    [GlobalSetup(Target = nameof(ConcurrentDictionary))]
    public void FillDictionary() => Fill(key => _dictionary[key] = key * 7);

    [GlobalSetup(Target = nameof(MemoWeave))]
    public void FillMemoWeave() => Fill(static key => Woven(key));

    [GlobalSetup(Target = nameof(BitFasterLru))]
    public void FillLru() => Fill(key => _lru.AddOrUpdate(key, key * 7));

    [GlobalSetup(Target = nameof(BitFasterLfu))]
    public void FillLfu() => Fill(key => _lfu.AddOrUpdate(key, key * 7));

    [GlobalSetup(Target = nameof(IMemoryCache))]
    public void FillMemory() => Fill(key => _memory.Set(key, key * 7, Services.Ttl));

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.LongLength)]
    public int ConcurrentDictionary()
    {
        var sum = 0;
        foreach (var key in _asked) sum += _dictionary.TryGetValue(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.LongLength)]
    public int MemoWeave()
    {
        var sum = 0;
        foreach (var key in _asked) sum += Woven(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.LongLength)]
    public int BitFasterLru()
    {
        var sum = 0;
        foreach (var key in _asked) sum += _lru.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.LongLength)]
    public int BitFasterLfu()
    {
        var sum = 0;
        foreach (var key in _asked) sum += _lfu.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.LongLength)]
    public int IMemoryCache()
    {
        var sum = 0;
        foreach (var key in _asked) sum += _memory.TryGetValue(key, out int value) ? value : 0;
        return sum;
    }

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static int Woven(int key) => key * 7;

    private void Fill(Action<int> store)
    {
        var keys = new KeySequence<int>(Keys, static number => number, length: KeySequence.LongLength);
        foreach (var key in keys.Stored) store(key);
        _asked = keys.Asked;
        // Entries lie as they do in a process that has run for a while.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }
}
