using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace MemoWeave.Benchmarks;

/// <summary>A hit by one <c>int</c> among 1,024 keys: a woven method beside a hand-written dictionary and HybridCache.</summary>
[MemoryDiagnoser]
public class HitByInt
{
    private readonly KeySequence _keys = new();
    private readonly ConcurrentDictionary<int, int> _dictionary = new();
    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();

    [GlobalSetup]
    public async Task Fill()
    {
        for (var key = 0; key < KeySequence.Distinct; key++)
        {
            _ = Compute(key);
            _dictionary[key] = Body(key);
            await Hybrid(key);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public int ConcurrentDictionary()
    {
        var sum = 0;
        foreach (var key in _keys.Numbers)
            sum += _dictionary.TryGetValue(key, out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeave()
    {
        var sum = 0;
        foreach (var key in _keys.Numbers)
            sum += Compute(key);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<int> HybridCache()
    {
        var sum = 0;
        foreach (var key in _keys.Numbers)
            sum += await Hybrid(key);
        return sum;
    }

    [Memo]
    private static int Compute(int key) => Body(key);

    private static int Body(int key) => key * 7;

    private ValueTask<int> Hybrid(int key) => _hybrid.GetOrCreateAsync($"square:{key}", key, static (key, _) => ValueTask.FromResult(Body(key)));
}
