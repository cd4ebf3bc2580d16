using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>G2: a hit by an <c>int</c> and a string of 12 characters among 1,024.</summary>
[MemoryDiagnoser]
public class HitByIntAndString
{
    private const int MaxEntries = 2_000;

    private readonly KeySequence<(int Number, string Name)> _keys = new(KeySequence.Distinct, static number => (number, KeySequence.NameOf(number)));
    private readonly ConcurrentDictionary<(int Number, string Name), int> _dictionary = new();
    private readonly ConcurrentLru<(int Number, string Name), int> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<(int, string)>.Default);
    private readonly ConcurrentLfu<(int Number, string Name), int> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private readonly HybridCache _hybrid = Services.NewHybridCache();
    private readonly FusionCache _fusion = Services.NewFusionCache();
    private readonly IWork _proxy = CachingInterceptor.Around<IWork>(new Work());

    [GlobalSetup]
    public async Task Fill()
    {
        foreach (var key in _keys.Stored)
        {
            var value = Woven(key.Number, key.Name);
            _dictionary[key] = value;
            _lru.AddOrUpdate(key, value);
            _lfu.AddOrUpdate(key, value);
            _memory.Set(key, value, Services.Ttl);
            _ = ByAspect(key.Number, key.Name);
            _ = _proxy.Compute(key.Number, key.Name);
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
        foreach (var key in _keys.Asked) sum += Woven(key.Number, key.Name);
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
        foreach (var key in _keys.Asked) sum += ByAspect(key.Number, key.Name);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int CastleProxy()
    {
        int sum = 0;
        foreach (var key in _keys.Asked) sum += _proxy.Compute(key.Number, key.Name);
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
    private static int Woven(int number, string name) => Body(number, name);

    [CachedByAspect]
    private static int ByAspect(int number, string name) => Body(number, name);

    private static int Body(int number, string name) => number * 7 + name.Length;

    private ValueTask<int> Hybrid((int Number, string Name) key) =>
        _hybrid.GetOrCreateAsync($"body:{key.Number}:{key.Name}", key, static (key, _) => ValueTask.FromResult(Body(key.Number, key.Name)));

    private int Fusion((int Number, string Name) key) => _fusion.GetOrSet<int>($"body:{key.Number}:{key.Name}", _ => Body(key.Number, key.Name));

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        int Compute(int number, string name);
    }

    private sealed class Work : IWork
    {
        public int Compute(int number, string name) => Body(number, name);
    }
}
