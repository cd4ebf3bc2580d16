using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using Perfolizer.Horology;

namespace MemoWeave.Benchmarks;

/// <summary>Short iterations and many of them, after enough warm-up for the last tier of the JIT.</summary>
/// <remarks>
/// The benchmarks of hits spell out their candidates and loops, each for its kind of key. Code that is generic over keys is shared by all reference types, and a
/// table behind one more object takes one more load: of a hit of some nanoseconds, that would be measured.
/// </remarks>
internal static class BenchmarkSettings
{
    public static IConfig Config { get; } = DefaultConfig.Instance.AddJob(
        Job.Default.WithIterationTime(TimeInterval.FromMilliseconds(100)).WithWarmupCount(10).WithIterationCount(20).AsDefault());
}
