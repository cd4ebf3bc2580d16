using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using BitFaster.Caching.Lfu;
using BitFaster.Caching.Lru;
using MemoWeave.Benchmarks.Peers;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.Caching.Memory;
using ZiggyCreatures.Caching.Fusion;

namespace MemoWeave.Benchmarks;

/// <summary>
/// G6: a hit of a method that returns a task, beside one of the same method without task. The others keep tasks where they can. A task that ended is asked for
/// its result in place: an asynchronous method around the loop would keep the sum on the heap.
/// </summary>
[MemoryDiagnoser]
public class HitOfTask
{
    private const int MaxEntries = 2_000;

    private readonly KeySequence<int> _keys = new(KeySequence.Distinct, static number => number);
    private readonly ConcurrentDictionary<int, Task<int>> _dictionary = new();
    private readonly ConcurrentLru<int, Task<int>> _lru = new(Environment.ProcessorCount, MaxEntries, EqualityComparer<int>.Default);
    private readonly ConcurrentLfu<int, Task<int>> _lfu = new(MaxEntries);
    private readonly MemoryCache _memory = Services.NewMemoryCache();
    private readonly HybridCache _hybrid = Services.NewHybridCache();
    private readonly FusionCache _fusion = Services.NewFusionCache();
    private readonly IWork _proxy = CachingInterceptor.Around<IWork>(new Work());

    [GlobalSetup]
    public async Task Fill()
    {
        foreach (var key in _keys.Stored)
        {
            _ = Sync(key);
            var task = Woven(key);
            _dictionary[key] = task;
            _lru.AddOrUpdate(key, task);
            _lfu.AddOrUpdate(key, task);
            _ = _memory.Set(key, task, Services.Ttl);
            _ = await ByAspect(key);
            _ = await _proxy.Compute(key);
            _ = await Hybrid(key);
            _ = await Fusion(key);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeaveWithoutTask()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += Sync(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeave()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += Woven(key).GetAwaiter().GetResult();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int ConcurrentDictionary()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _dictionary.TryGetValue(key, out var value) ? value.GetAwaiter().GetResult() : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLru()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _lru.TryGet(key, out var value) ? value.GetAwaiter().GetResult() : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int BitFasterLfu()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _lfu.TryGet(key, out var value) ? value.GetAwaiter().GetResult() : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int IMemoryCache()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _memory.TryGetValue(key, out Task<int>? value) ? value!.GetAwaiter().GetResult() : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int Aspect()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += ByAspect(key).GetAwaiter().GetResult();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int CastleProxy()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += _proxy.Compute(key).GetAwaiter().GetResult();
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<int> HybridCache()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += await Hybrid(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<int> FusionCache()
    {
        var sum = 0;
        foreach (var key in _keys.Asked) sum += await Fusion(key);
        return sum;
    }

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static int Sync(int key) => key * 7;

    [Memo(Ttl = "1h", MaxEntries = MaxEntries)]
    private static Task<int> Woven(int key) => Body(key);

    [CachedByAspect]
    private static Task<int> ByAspect(int key) => Body(key);

    private static Task<int> Body(int key) => Task.FromResult(key * 7);

    private ValueTask<int> Hybrid(int key) => _hybrid.GetOrCreateAsync($"square:{key}", key, static (key, _) => new ValueTask<int>(Body(key)));

    private ValueTask<int> Fusion(int key) => _fusion.GetOrSetAsync<int>($"square:{key}", _ => Body(key));

    /// <summary>What the proxy stands before. Public, or no proxy could be made.</summary>
    public interface IWork
    {
        Task<int> Compute(int key);
    }

    private sealed class Work : IWork
    {
        public Task<int> Compute(int key) => Body(key);
    }
}
