using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Memory;

namespace MemoWeave.Benchmarks;

/// <summary>G7: what a hit takes for each of two threads that ask one table at the same time, beside one that asks alone.</summary>
public class HitOnTwoThreads
{
    private const int MaxEntries = 2_000;

    private readonly KeySequence<int> _keys = new(KeySequence.Distinct, static number => number);
    private readonly ConcurrentDictionary<int, int> _dictionary = new();
    private readonly ConcurrentLru<int, int> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<int>.Default);
    private readonly ConcurrentLfu<int, int> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private Crew _crew = null!;

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Fill()
    {
        foreach (var key in _keys.Stored)
        {
            var value = Woven(key);
            _dictionary[key] = value;
            _lru.AddOrUpdate(key, value);
            _lfu.AddOrUpdate(key, value);
            _memory.Set(key, value, Services.Ttl);
        }

        _crew = new Crew(Threads - 1);
    }

    [GlobalCleanup]
    public void Dismiss() => _crew.Dismiss();

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeave() => _crew.Run(() =>
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += Woven(key);
        return sum;
    });

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int ConcurrentDictionary() => _crew.Run(() =>
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _dictionary.TryGetValue(key, out var value) ? value : 0;
        return sum;
    });

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLru() => _crew.Run(() =>
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _lru.TryGet(key, out var value) ? value : 0;
        return sum;
    });

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLfu() => _crew.Run(() =>
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _lfu.TryGet(key, out var value) ? value : 0;
        return sum;
    });

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int IMemoryCache() => _crew.Run(() =>
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _memory.TryGetValue(key, out int value) ? value : 0;
        return sum;
    });

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static int Woven(int key) => key * 7;
}
