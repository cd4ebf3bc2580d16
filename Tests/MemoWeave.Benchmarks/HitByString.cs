using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>G3: a hit by a string of 200 characters among 1,024.</summary>
[MemoryDiagnoser]
public class HitByString
{
    private const int MaxEntries = 2_000;

    private readonly KeySequence<string> _keys = new(KeySequence.Distinct, static number => $"{new string('x', 100)}{number:D10}{new string('y', 90)}");
    private readonly ConcurrentDictionary<string, int> _dictionary = new(StringComparer.Ordinal);
    private readonly ConcurrentLru<string, int> _lru = new(Environment.ProcessorCount, MaxEntries, StringComparer.Ordinal);
    private readonly ConcurrentLfu<string, int> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private readonly HybridCache _hybrid = Services.NewHybridCache();
    private readonly FusionCache _fusion = Services.NewFusionCache();
    private readonly IWork _proxy = CachingInterceptor.Around<IWork>(new Work());

    [GlobalSetup]
    public async Task Fill()
    {
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
    private static int Woven(string key) => Body(key);

    [CachedByAspect]
    private static int ByAspect(string key) => Body(key);

    private static int Body(string key) => key.Length;

    private ValueTask<int> Hybrid(string key) =>
        _hybrid.GetOrCreateAsync($"text:{key}", key, static (key, _) => ValueTask.FromResult(Body(key)));

    private int Fusion(string key) => _fusion.GetOrSet<int>($"text:{key}", _ => Body(key));

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        int Compute(string key);
    }

    private sealed class Work : IWork
    {
        public int Compute(string key) => Body(key);
    }
}
