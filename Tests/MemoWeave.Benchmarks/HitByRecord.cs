using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>G4: a hit by a record of five members among 1,024.</summary>
[MemoryDiagnoser]
public class HitByRecord
{
    private const int MaxEntries = 2_000;

    private readonly KeySequence<Order> _keys = new(KeySequence.Distinct, static number => new Order(number, KeySequence.NameOf(number), number / 3.0, (long)number << 20, number % 2 == 0));
    private readonly ConcurrentDictionary<Order, int> _dictionary = new();
    private readonly ConcurrentLru<Order, int> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<Order>.Default);
    private readonly ConcurrentLfu<Order, int> _lfu = new(MaxEntries);
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
    private static int Woven(Order key) => Body(key);

    [CachedByAspect]
    private static int ByAspect(Order key) => Body(key);

    private static int Body(Order key) => key.Id * 7;

    private ValueTask<int> Hybrid(Order key) =>
        _hybrid.GetOrCreateAsync($"order:{key.Id}:{key.Customer}:{key.Amount}:{key.Ticks}:{key.IsOpen}", key, static (key, _) => ValueTask.FromResult(Body(key)));

    private int Fusion(Order key) => _fusion.GetOrSet<int>($"order:{key.Id}:{key.Customer}:{key.Amount}:{key.Ticks}:{key.IsOpen}", _ => Body(key));

    /// <summary>A record as users write them.</summary>
    public sealed record Order(int Id, string Customer, double Amount, long Ticks, bool IsOpen);

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        int Compute(Order key);
    }

    private sealed class Work : IWork
    {
        public int Compute(Order key) => Body(key);
    }
}
