using System.Collections.Concurrent;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using BitFaster.Caching.Scheduler;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>G5: a hit by an array of 1,000 <c>double</c>, by its content, among 64; beside one pass of XxHash3 over it.</summary>
[MemoryDiagnoser]
public class HitByArray
{
    private const int MaxEntries = 200;
    private const int Distinct = 64;

    private readonly KeySequence<double[]> _keys = new(Distinct, static number => [.. Enumerable.Range(0, 1_000).Select(i => number + (i / 3.0))]);
    private readonly ConcurrentDictionary<double[], double> _dictionary = new(ArrayKey.Comparer);
    private readonly ConcurrentLru<double[], double> _lru = new(Environment.ProcessorCount, MaxEntries, ArrayKey.Comparer);
    private readonly ConcurrentLfu<double[], double> _lfu = new(Environment.ProcessorCount, MaxEntries, new ThreadPoolScheduler(), ArrayKey.Comparer);
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
            _memory.Set(new ArrayKey(key), value, Services.Ttl);
            _ = ByAspect(key);
            _ = _proxy.Compute(key);
            _ = await Hybrid(key);
            _ = Fusion(key);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public double ConcurrentDictionary()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += _dictionary.TryGetValue(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double MemoWeave()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += Woven(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double OnePassOfXxHash3()
    {
        var sum = 0UL;
        foreach (var key in _keys.Asked) sum += XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.AsSpan()));
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double BitFasterLru()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += _lru.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double BitFasterLfu()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += _lfu.TryGet(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double IMemoryCache()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += _memory.TryGetValue(new ArrayKey(key), out double value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double Aspect()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += ByAspect(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double CastleProxy()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += _proxy.Compute(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<double> HybridCache()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += await Hybrid(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public double FusionCache()
    {
        double sum = 0;
        foreach (var key in _keys.Asked) sum += Fusion(key);
        return sum;
    }

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static double Woven(double[] key) => Body(key);

    [CachedByAspect]
    private static double ByAspect(double[] key) => Body(key);

    private static double Body(double[] key) => key[0] * 7;

    private ValueTask<double> Hybrid(double[] key) =>
        _hybrid.GetOrCreateAsync(Convert.ToHexString(MemoryMarshal.AsBytes(key.AsSpan())), key, static (key, _) => ValueTask.FromResult(Body(key)));

    private double Fusion(double[] key) => _fusion.GetOrSet<double>(Convert.ToHexString(MemoryMarshal.AsBytes(key.AsSpan())), _ => Body(key));

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        double Compute(double[] key);
    }

    private sealed class Work : IWork
    {
        public double Compute(double[] key) => Body(key);
    }
}
