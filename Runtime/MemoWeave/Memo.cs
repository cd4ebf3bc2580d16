using System.Collections.Immutable;
using MemoWeave.Keys;
using MemoWeave.Keys.Encoders;
using MemoWeave.Memory;

namespace MemoWeave;

/// <summary>All memoized methods of the process.</summary>
public static class Memo
{
    private static readonly Lock Configuring = new();
    private static ImmutableList<MemoMethod> _methods = [];

    /// <summary>The memoized methods called so far, in the order of their first call. A snapshot: it doesn't change.</summary>
    public static IReadOnlyList<MemoMethod> Methods => Volatile.Read(ref _methods);

    /// <summary>Removes all entries of all memoized methods (rule C6).</summary>
    public static void Clear()
    {
        foreach (var method in Methods) method.Clear();
    }

    /// <summary>Changes options of the process.</summary>
    /// <param name="configure">Gets the options in force, and changes them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MemoOptions.MaxEntries"/> is below 1, or <see cref="MemoOptions.MaxExactKeyBytes"/> below 64.</exception>
    /// <exception cref="ArgumentNullException">The clock, the logger factory or the action is missing.</exception>
    public static void Configure(Action<MemoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        lock (Configuring)
        {
            var current = MemorySettings.Current;
            var options = new MemoOptions
            {
                Enabled = current.IsEnabled,
                TimeProvider = current.Time,
                LoggerFactory = current.Loggers,
                CountHits = current.CountingSince is not null,
                MaxEntries = current.MaxEntries,
                MaxExactKeyBytes = KeyBytes.MaxExactKeyBytes,
                KeyEncoders = new MemoKeyEncoders(EncoderSet.Current.Registered),
                VaryBy = new Dictionary<string, Func<object?>>(AmbientValues.Current.All),
            };
            configure(options);
            ArgumentNullException.ThrowIfNull(options.TimeProvider);
            ArgumentNullException.ThrowIfNull(options.LoggerFactory);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxEntries, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxExactKeyBytes, KeyBytes.LeastMaxExactKeyBytes);

            KeyBytes.MaxExactKeyBytes = options.MaxExactKeyBytes;
            AmbientValues.Current = new AmbientValues(new Dictionary<string, Func<object?>>(options.VaryBy));
            if (options.KeyEncoders.IsChanged)
            {
                EncoderSet.Current = new EncoderSet(options.KeyEncoders.ToRegistered());
                Clear();
            }

            var beginsToCount = options.CountHits && current.CountingSince is null;
            if (beginsToCount)
            {
                foreach (var method in Methods) method.Memory.ForgetHits();
            }

            MemorySettings.Current = new MemorySettings(
                options.Enabled && MemorySettings.IsEnabledByEnvironment,
                options.TimeProvider,
                options.LoggerFactory,
                options.MaxEntries,
                beginsToCount ? options.TimeProvider.GetUtcNow() : options.CountHits ? current.CountingSince : null);
        }
    }

    internal static void Register(MemoMethod method) => ImmutableInterlocked.Update(ref _methods, static (methods, added) => methods.Add(added), method);
}
