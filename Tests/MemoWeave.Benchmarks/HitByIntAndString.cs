using System.Collections.Concurrent;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Caching.Hybrid;
using Microsoft.Extensions.DependencyInjection;

namespace MemoWeave.Benchmarks;

/// <summary>A hit by an <c>int</c> and a string of 12 characters among 1,024 keys.</summary>
[MemoryDiagnoser]
public class HitByIntAndString
{
    private readonly KeySequence _keys = new();
    private readonly ConcurrentDictionary<(int, string), int> _dictionary = new();
    private readonly HybridCache _hybrid = new ServiceCollection().AddHybridCache().Services.BuildServiceProvider().GetRequiredService<HybridCache>();

    [GlobalSetup]
    public async Task Fill()
    {
        for (var key = 0; key < KeySequence.Distinct; key++)
        {
            var name = KeySequence.NameOf(key);
            _ = Compute(key, name);
            _dictionary[(key, name)] = Body(key, name);
            await Hybrid(key, name);
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public int ConcurrentDictionary()
    {
        var sum = 0;
        for (var i = 0; i < KeySequence.Length; i++)
            sum += _dictionary.TryGetValue((_keys.Numbers[i], _keys.Names[i]), out var value) ? value : 0;
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public int MemoWeave()
    {
        var sum = 0;
        for (var i = 0; i < KeySequence.Length; i++)
            sum += Compute(_keys.Numbers[i], _keys.Names[i]);
        return sum;
    }

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public async Task<int> HybridCache()
    {
        var sum = 0;
        for (var i = 0; i < KeySequence.Length; i++)
            sum += await Hybrid(_keys.Numbers[i], _keys.Names[i]);
        return sum;
    }

    [Memo]
    private static int Compute(int key, string name) => Body(key, name);

    private static int Body(int key, string name) => key * 7 + name.Length;

    private ValueTask<int> Hybrid(int key, string name) =>
        _hybrid.GetOrCreateAsync($"body:{key}:{name}", (key, name), static (call, _) => ValueTask.FromResult(Body(call.key, call.name)));
}
