using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>G1: a hit by one <c>int</c> among 1,024.</summary>
[MemoryDiagnoser]
public class HitByInt
{
    private const int MaxEntries = 2_000;

    private KeySequence<int> _keys = null!;
    private readonly ConcurrentDictionary<int, int> _dictionary = new();
    private readonly ConcurrentLru<int, int> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<int>.Default);
    private readonly ConcurrentLfu<int, int> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private readonly HybridCache _hybrid = Services.NewHybridCache();
    private readonly FusionCache _fusion = Services.NewFusionCache();
    private readonly IWork _proxy = CachingInterceptor.Around<IWork>(new Work());

    /// <summary>Whether the keys are 0, 1, 2…: the best case of a table that takes a number for its own hash.</summary>
    [Params(false, true)]
    public bool Dense { get; set; }

    [GlobalSetup]
    public async Task Fill()
    {
        _keys = new KeySequence<int>(KeySequence.Distinct, static number => number, Dense);
        foreach (var key in _keys.Stored)
        {
            var value = Woven(key);
            _dictionary[key] = value;
            _lru.AddOrUpdate(key, value);
            _lfu.AddOrUpdate(key, value);
            _memory.Set(key, value, Services.Ttl);
            _ = ByAspect(key);
            _ = _proxy.Compute(key);
            _ = await Hybrid(key);
            _ = Fusion(key);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public int ConcurrentDictionary()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _dictionary.TryGetValue(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeave()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += Woven(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLru()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _lru.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLfu()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _lfu.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int IMemoryCache()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _memory.TryGetValue(key, out int value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int Aspect()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += ByAspect(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int CastleProxy()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _proxy.Compute(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<int> HybridCache()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += await Hybrid(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int FusionCache()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += Fusion(key);
        return sum;
    }

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static int Woven(int key) => Body(key);

    [CachedByAspect]
    private static int ByAspect(int key) => Body(key);

    private static int Body(int key) => key * 7;

    private ValueTask<int> Hybrid(int key) =>
        _hybrid.GetOrCreateAsync($"square:{key}", key, static (key, _) => ValueTask.FromResult(Body(key)));

    private int Fusion(int key) => _fusion.GetOrSet<int>($"square:{key}", _ => Body(key));

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        int Compute(int key);
    }

    private sealed class Work : IWork
    {
        public int Compute(int key) => Body(key);
    }
}
