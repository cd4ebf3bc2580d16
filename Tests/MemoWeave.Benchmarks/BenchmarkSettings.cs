using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace MemoWeave.Benchmarks;

/// <summary>Short iterations and many of them, after enough warm-up for the last tier of the JIT.</summary>
internal static class BenchmarkSettings
{
    public static IConfig Config { get; } = DefaultConfig.Instance.AddJob(
        Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(100)).WithWarmupCount(10).WithIterationCount(20).AsDefault());
}
