using System.Collections.Immutable;
using MemoWeave.Calls;
using MemoWeave.Calls.Control;
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

    /// <summary>Removes all entries of all memoized methods, and those to come from computations under way (rule C6); inside a <see cref="Testing.MemoSandbox"/>, those there.</summary>
    public static void Clear()
    {
        var space = CacheSpace.Current;
        if (!space.IsProcess) space.Clear();
        else ClearProcess();
    }

    /// <summary>
    /// Memoized calls in the current async flow compute, and replace their entries, until the result is disposed of: each entry once (rule C8). Nothing computed before
    /// is stored after it. What they compute is seen by all; an entry whose body throws stays as it was.
    /// </summary>
    public static IDisposable Refresh() => CallMode.BeginRefresh();

    /// <summary>Memoized calls in the current async flow run their bodies, and nothing is read or stored, until the result is disposed of.</summary>
    public static IDisposable Bypass() => CallMode.BeginBypass();

    /// <summary>Removes the entries that have a tag, and those to come from computations under way (rule C6).</summary>
    /// <param name="tag">The tag as it reads with its placeholders filled in: <c>"order:5"</c>.</param>
    /// <returns>The number of entries removed.</returns>
    public static int ForgetTag(string tag)
    {
        ArgumentException.ThrowIfNullOrEmpty(tag);
        return CacheSpace.Current.Tags.Forget(tag);
    }

    /// <summary>Changes options of the process.</summary>
    /// <param name="configure">Gets the options in force, and changes them.</param>
    /// <exception cref="ArgumentOutOfRangeException"><see cref="MemoOptions.MaxEntries"/> is below 1, <see cref="MemoOptions.MaxExactKeyBytes"/> below 64, or a limit in <see cref="MemoOptions.Methods"/> not above zero.</exception>
    /// <exception cref="ArgumentNullException">The clock, the logger factory or the action is missing.</exception>
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
            };
            configure(options);
            ArgumentNullException.ThrowIfNull(options.TimeProvider);
            ArgumentNullException.ThrowIfNull(options.LoggerFactory);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxEntries, 1);
            ArgumentOutOfRangeException.ThrowIfLessThan(options.MaxExactKeyBytes, KeyBytes.LeastMaxExactKeyBytes);
            foreach (var (name, method) in options.Methods) method.Check(name);

            KeyBytes.MaxExactKeyBytes = options.MaxExactKeyBytes;
            AmbientValues.Current = new AmbientValues(new Dictionary<string, Func<object?>>(options.VaryBy));
            ElementWarnings.Show = options.ShowWarning;
            options.ImmutableTypes.Apply();
            if (options.KeyEncoders.IsChanged)
            {
                EncoderSet.Current = new EncoderSet(options.KeyEncoders.ToRegistered());
                ClearProcess();
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

    private static void ClearProcess()
    {
        foreach (var method in Methods) method.ProcessCache.Clear();
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
