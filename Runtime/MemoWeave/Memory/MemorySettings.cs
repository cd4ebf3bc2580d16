using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace MemoWeave.Memory;

/// <summary>What the whole process agreed on. Replaced as one, never changed.</summary>
/// <param name="IsEnabled">Whether anything is read from or written to memory (rule F3).</param>
/// <param name="Time">The clock that time limits are measured with.</param>
/// <param name="Loggers">Where warnings go.</param>
/// <param name="MaxEntries">The limit of a table whose method sets none (rule E3).</param>
/// <param name="CountingSince">Since when hits are counted; <see langword="null"/>: they are not.</param>
internal sealed record MemorySettings(bool IsEnabled, TimeProvider Time, ILoggerFactory Loggers, int MaxEntries, DateTimeOffset? CountingSince)
{
    public const int DefaultMaxEntries = 10_000;

    /// <summary>Whether the environment leaves the cache on.</summary>
    public static bool IsEnabledByEnvironment { get; } = Environment.GetEnvironmentVariable("MEMOWEAVE_DISABLED") is not "1";

    private static MemorySettings _current = new(IsEnabledByEnvironment, TimeProvider.System, NullLoggerFactory.Instance, DefaultMaxEntries, null);

    /// <summary>The settings in force.</summary>
    public static MemorySettings Current
    {
        get => Volatile.Read(ref _current);
        set
        {
            Volatile.Write(ref _current, value);
            Volatile.Write(ref Gate.Level, value.IsEnabled && value.CountingSince is null ? Gate.Always : Gate.Never);
        }
    }
}
