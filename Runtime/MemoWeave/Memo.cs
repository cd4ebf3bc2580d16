using System.Collections.Immutable;
using MemoWeave.Calls;
using MemoWeave.Calls.Control;
using MemoWeave.Calls.Persistence;
using MemoWeave.Elements;
using MemoWeave.Keys;
using MemoWeave.Keys.Encoders;
using MemoWeave.Memory;
using MemoWeave.Telemetry;

namespace MemoWeave;

/// <summary>All memoized methods of the process, and their entries: to look at, to forget, to set.</summary>
/// <remarks>
/// Methods that take a lambda mean the one call that it makes: <c>Memo.Forget(() => orders.Load(5))</c>. The call's arguments are evaluated, the call itself
/// is not made: no body runs, nor any code of a proxy or a mock in front of it, which is refused.
/// </remarks>
public static partial class Memo
{
    private static readonly Lock Configuring = new();
    private static ImmutableList<MemoMethod> _methods = [];

    /// <summary>The memoized methods called so far, in the order of their first call. A snapshot: it doesn't change.</summary>
    public static IReadOnlyList<MemoMethod> Methods => Volatile.Read(ref _methods);

    /// <summary>
    /// Removes all entries of all memoized methods, and those to come from computations under way (rule C6); inside a <see cref="Testing.MemoSandbox"/>, those there. What the program has on
    /// disk goes too, and of registered stores what methods have there that were called before; they lose it for good before this returns (rule D8).
    /// </summary>
    public static void Clear() => CacheSpace.Current.ClearAll();

    /// <inheritdoc cref="Clear"/>
    /// <param name="cancellationToken">Ends the wait for backing stores; what is removed stays removed. Cancelled before the call: nothing is removed.</param>
    public static ValueTask ClearAsync(CancellationToken cancellationToken = default) => CacheSpace.Current.ClearAllAsync(cancellationToken);

    /// <summary>The folder of the entries on disk (rule D10), whether it is there yet or not; <see langword="null"/>: there is no place for one.</summary>
    public static string? DiskFolder => CacheSpace.Process.Stores.DiskFolder;

    /// <summary>Waits until what was stored before is durable: on disk, it survives the process (rule D8). Never fails: what a store can't do is logged.</summary>
    public static void Flush() => CacheSpace.Current.Flush();

    /// <inheritdoc cref="Flush"/>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static ValueTask FlushAsync(CancellationToken cancellationToken = default) => CacheSpace.Current.FlushAsync(cancellationToken);

    /// <summary>
    /// Memoized calls in the current async flow compute, and replace their entries, until the result is disposed of: each entry once (rule C8). Nothing computed before
    /// is stored after it. What they compute is seen by all; an entry whose body throws stays as it was.
    /// </summary>
    public static IDisposable Refresh() => CallMode.BeginRefresh();

    /// <summary>Memoized calls in the current async flow run their bodies, and nothing is read or stored, until the result is disposed of.</summary>
    public static IDisposable Bypass() => CallMode.BeginBypass();

    /// <summary>Removes the entries that have a tag, and those to come from computations under way (rule C6).</summary>
    /// <param name="tag">The tag as it reads with its placeholders filled in: <c>"order:5"</c>.</param>
    /// <returns>The number of entries removed. Backing stores lose them for good before this returns (rule D8).</returns>
    public static int ForgetTag(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        return CacheSpace.Current.ForgetTag(tag);
    }

    /// <inheritdoc cref="ForgetTag"/>
    /// <param name="tag">The tag as it reads with its placeholders filled in: <c>"order:5"</c>.</param>
    /// <param name="cancellationToken">Ends the wait for backing stores; what is removed stays removed. Cancelled before the call: nothing is removed.</param>
    public static ValueTask<int> ForgetTagAsync(string tag, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        return CacheSpace.Current.ForgetTagAsync(tag, cancellationToken);
    }

    /// <summary>Changes options of the process.</summary>
    /// <param name="configure">Gets the options in force, and changes them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MemoOptions.MaxEntries"/> is below 1, <see cref="MemoOptions.MaxExactKeyBytes"/> below 64, or a limit in <see cref="MemoOptions.Methods"/> not above zero, or <see cref="MemoOptions.DiskMaxBytes"/> below 1 MiB.</exception>
    /// <exception cref="ArgumentNullException">The clock, the logger factory or the action is missing.</exception>
    /// <exception cref="ArgumentException">The name of the application can't name a folder, or a store has no name, or is missing.</exception>
    public static void Configure(Action<MemoOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        using var releases = HeldReleases.Hold();
        lock (Configuring)
        {
            var current = MemorySettings.Current;
            var options = new MemoOptions
            {
                Enabled = current.IsEnabled,
                TimeProvider = current.Time,
                LoggerFactory = current.Loggers,
                CountHits = current.CountHits,
                ShowWarning = ElementWarnings.Show,
                MaxEntries = current.MaxEntries,
                MaxExactKeyBytes = KeyBytes.MaxExactKeyBytes,
                ImmutableTypes = new MemoImmutableTypes(),
                KeyEncoders = new MemoKeyEncoders(EncoderSet.Current.Registered),
                VaryBy = new Dictionary<string, Func<object?>>(AmbientValues.Current.All),
                Methods = new Dictionary<string, MemoMethodOptions>(current.Overrides.All),
                Stores = new Dictionary<string, IMemoStore>(StoreSettings.Current.Stores),
                Serializer = StoreSettings.Current.Serializer,
                ApplicationName = StoreSettings.Current.ApplicationName,
                DiskPath = StoreSettings.Current.DiskPath,
                DiskMaxBytes = StoreSettings.Current.DiskMaxBytes,
                DiskPassword = StoreSettings.Current.DiskPassword,
            };
            configure(options);
            ArgumentNullException.ThrowIfNull(options.TimeProvider);
            ArgumentNullException.ThrowIfNull(options.LoggerFactory);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxEntries, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxExactKeyBytes, KeyBytes.LeastMaxExactKeyBytes);
            foreach (var (name, method) in options.Methods) method.Check(name);
            var stores = StoreSettings.From(options);

            KeyBytes.MaxExactKeyBytes = options.MaxExactKeyBytes;
            AmbientValues.Current = new AmbientValues(new Dictionary<string, Func<object?>>(options.VaryBy));
            ElementWarnings.Show = options.ShowWarning;
            StoreSettings.Current = stores;
            options.ImmutableTypes.Apply();
            if (options.KeyEncoders.IsChanged)
            {
                EncoderSet.Current = new EncoderSet(options.KeyEncoders.ToRegistered());
                FlatKeys.AreWritten = EncoderSet.Current.Registered.All.Count > 0;
                CacheSpace.Process.Clear();
                CacheSpace.Current.Clear();
            }

            var since = options.CountHits switch
            {
                false => null,
                true => current.CountingSince ?? BeginToCount(options.TimeProvider),
                null => current.CountingSince,
            };
            MemorySettings.Current = new MemorySettings(
                options.Enabled && MemorySettings.IsEnabledByEnvironment,
                options.TimeProvider,
                options.LoggerFactory,
                options.MaxEntries,
                options.CountHits,
                since,
                new MethodOverrides(options.Methods));
            // What was written under another clock is over.
            if (!ReferenceEquals(options.TimeProvider, current.Time)) ExpirySweep.Of(current.Time).Sweep();
            foreach (var method in Methods) method.Adopt(MemorySettings.Current.Overrides);
        }
    }

    /// <summary>Somebody asks for the number of hits.</summary>
    internal static void CountHitsFromNowOn()
    {
        if (MemorySettings.Current is not { CountHits: null, CountingSince: null }) return;
        lock (Configuring)
        {
            var current = MemorySettings.Current;
            if (current is { CountHits: null, CountingSince: null }) MemorySettings.Current = current with { CountingSince = BeginToCount(current.Time) };
        }
    }

    private static DateTimeOffset BeginToCount(TimeProvider time)
    {
        foreach (var method in Methods) method.ProcessCache.Memory.ForgetHits();
        return time.GetUtcNow();
    }

    internal static void Register(MemoMethod method)
    {
        ImmutableInterlocked.Update(ref _methods, static (methods, added) => methods.Add(added), method);
        MemoMeter.Start();
    }
}
