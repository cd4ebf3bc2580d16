using System.Runtime.CompilerServices;
using BenchmarkDotNet.Attributes;

namespace MemoWeave.Benchmarks;

/// <summary>
/// What an element call costs while nothing is recorded, beside the same method unmarked (rule R9, acceptance 7.5), and what a replay costs for each recorded call, beside
/// the calls made directly.
/// </summary>
[MemoryDiagnoser]
public class ElementCalls
{
    private const int Calls = 1_000;

    private static long _shown;

    [GlobalSetup]
    public void Record() => Report(1);

    [Benchmark(Baseline = true, OperationsPerInvoke = Calls)]
    public long Unmarked()
    {
        for (var call = 0; call < Calls; call++) Plain(call);
        return _shown;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public long MarkedAndNotRecorded()
    {
        for (var call = 0; call < Calls; call++) Marked(call);
        return _shown;
    }

    /// <summary>Where the attribute forbids the JIT to inline the method, it forbids it for what the weaver puts there.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public long UnmarkedAndNeverInlined()
    {
        for (var call = 0; call < Calls; call++) Show(call);
        return _shown;
    }

    [Benchmark(OperationsPerInvoke = Calls)]
    public long MarkedNotRecordedAndNeverInlined()
    {
        for (var call = 0; call < Calls; call++) MarkedAndNeverInlined(call);
        return _shown;
    }

    /// <summary>A hit that shows 1,000 elements.</summary>
    [Benchmark(OperationsPerInvoke = Calls)]
    public long Replayed() => Report(1);

    private static void Plain(int value) => Show(value);

    [Element]
    private static void Marked(int value) => Show(value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Show(int value) => _shown += value;

    [Element]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void MarkedAndNeverInlined(int value) => _shown += value;

    [Memo]
    private static long Report(int number)
    {
        for (var call = 0; call < Calls; call++) Marked(call);
        return number;
    }
}
