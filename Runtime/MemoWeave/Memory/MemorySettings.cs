using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Memory;

/// <summary>What the whole process agreed on. Replaced as one, never changed.</summary>
/// <param name="IsEnabled">Whether anything is read from or written to memory (rule F3).</param>
/// <param name="Time">The clock that time limits are measured with.</param>
/// <param name="Loggers">Where warnings go.</param>
/// <param name="MaxEntries">The limit of a table whose method sets none (rule E3).</param>
/// <param name="CountHits">Whether hits are counted; <see langword="null"/>: once somebody asked for their number.</param>
/// <param name="CountingSince">Since when hits are counted; <see langword="null"/>: they are not.</param>
/// <param name="Overrides">What is said of single methods.</param>
internal sealed record MemorySettings(
    bool IsEnabled, TimeProvider Time, ILoggerFactory Loggers, int MaxEntries, bool? CountHits, DateTimeOffset? CountingSince, MethodOverrides Overrides)
{
    public const int DefaultMaxEntries = 10_000;

    /// <summary>Whether the environment leaves the cache on.</summary>
    public static bool IsEnabledByEnvironment { get; } = Environment.GetEnvironmentVariable("MEMOWEAVE_DISABLED") is not "1";

    private static MemorySettings _current = new(IsEnabledByEnvironment, TimeProvider.System, NullLoggerFactory.Instance, DefaultMaxEntries, null, null, MethodOverrides.None);

    /// <summary>The settings in force.</summary>
    public static MemorySettings Current
    {
        get => Volatile.Read(ref _current);
        set
        {
            Volatile.Write(ref _current, value);
            GateKeeper.Adopt(value);
        }
    }
}
