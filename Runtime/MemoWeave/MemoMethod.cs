using System.ComponentModel;
using System.Runtime.CompilerServices;
using MemoWeave.Calls;
using MemoWeave.Calls.Control;
using MemoWeave.Calls.Persistence;
using MemoWeave.Keys;
using MemoWeave.Memory;
using MemoWeave.Telemetry;
using Microsoft.Extensions.Logging;

namespace MemoWeave;

/// <summary>A memoized method; each closed instance of a generic one is a method of its own (rule K1).</summary>
public abstract partial class MemoMethod
{
    private readonly RuntimeMethodHandle _method;
    private readonly RuntimeTypeHandle _declaringType;
    private readonly MemoAttribute _attribute;
    private readonly EntryLimits _wovenLimits;
    private readonly string _sources;
    private Delegate? _tags;
    private Delegate? _key;
    private Delegate? _targets;
    private MemoMethodOptions? _options;
    private string? _name;

    private protected MemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute attribute, string? sources)
    {
        _method = method;
        _declaringType = declaringType;
        _attribute = attribute;
        _sources = sources ?? "";
        _wovenLimits = new EntryLimits(DurationOf(attribute.Ttl), DurationOf(attribute.Sliding), attribute.MaxEntries, JitterOf(attribute.Jitter, DurationOf(attribute.Ttl)));
    }

    /// <summary>
    /// Namespace, type, method and parameter types in the notation of C#: <c>Weather.Station.Load(int, string)</c>; a property
    /// without parentheses.
    /// </summary>
    public string Name => _name ??= MethodNames.Of(_method, _declaringType);

    /// <summary>What applies to it, and who said so: its attributes, FodyWeavers.xml or the options (rule F2).</summary>
    public MemoPolicy Policy
    {
        get
        {
            var memory = ProcessCache.Memory;
            var limits = memory.Limits;
            return new MemoPolicy(limits.Ttl, memory.MaxEntries, _attribute.Instance, _attribute.CacheNull, _attribute.Share)
            {
                Sliding = limits.Sliding,
                Jitter = limits.Jitter,
                VaryBy = _attribute.VaryBy is { } names ? string.Join(", ", names.Split(',', StringSplitOptions.TrimEntries)) : null,
                Tags = _attribute.Tags ?? [],
                Validate = _attribute.Validate,
                CacheIf = _attribute.CacheIf,
                OnRelease = _attribute.OnRelease,
                Persist = _attribute.Persist,
                Version = _attribute.Version,
                Enabled = MemorySettings.Current.IsEnabled && IsEnabled,
                Sources = string.Join(", ", SourcesOfOptions().Append(_sources).Where(static source => source.Length > 0)),
            };
        }
    }

    /// <summary>
    /// What was counted so far; inside a <see cref="Testing.MemoSandbox"/>, what was counted there. Hits are counted from the first time on that anybody
    /// reads this of any method, unless <see cref="MemoOptions.CountHits"/> says otherwise.
    /// </summary>
    public MemoStatistics Statistics
    {
        get
        {
            Memo.CountHitsFromNowOn();
            return CacheSpace.Current.CacheOf(this).Statistics;
        }
    }

    /// <summary>
    /// About how many bytes its entries in memory hold, those of the objects that it is called on included: keys, results, what was recorded with them, and all objects
    /// that these lead to, each counted once; inside a <see cref="Testing.MemoSandbox"/>, the entries there. Every one of these objects is visited, about a million a
    /// second: to find out where memory went, not to be asked at each call. Calls go on meanwhile.
    /// </summary>
    /// <remarks>
    /// What is the process's is not followed: types, targets of delegates, threads, cultures, time zones, encodings, weak references, handles, tokens, timers.
    /// Memory outside of the managed heap is not counted. After four million references the walk stops, and the entries hold at least what is returned; so they do
    /// where a trimmer removed fields. No code of the types that are met runs, but for static initializers where dynamic code is switched off and the application was
    /// not compiled natively; and nothing is thrown for what is found.
    /// </remarks>
    public long EstimateBytes() => CacheSpace.Current.CacheOf(this).EstimateBytes();

    /// <summary>Its cache for all flows that are in no sandbox.</summary>
    internal abstract MethodCache ProcessCache { get; }

    /// <summary>Whether calls go through the cache, as far as the options for this method say.</summary>
    internal bool IsEnabled => Volatile.Read(ref _options)?.Enabled ?? true;

    /// <summary>Whether widgets are meant to be called (rule R6).</summary>
    internal bool AllowsWidgets => _attribute.AllowWidgets;

    /// <summary>What is shown while a body runs; <see langword="null"/>: nothing.</summary>
    internal string? Spinner => _attribute.Spinner;

    /// <summary>Whether a <see langword="null"/> result is stored.</summary>
    internal bool CachesNull => _attribute.CacheNull;

    /// <summary>The limits that apply.</summary>
    private protected EntryLimits Limits
    {
        get
        {
            if (Volatile.Read(ref _options) is not { } options) return _wovenLimits;
            var ttl = options.Ttl ?? _wovenLimits.Ttl;
            return new EntryLimits(ttl, options.Sliding ?? _wovenLimits.Sliding, options.MaxEntries ?? _wovenLimits.MaxEntries, options.Jitter ?? JitterOf(_attribute.Jitter, ttl));
        }
    }

    internal static ILogger Logger => QuietLogger.Of(MemorySettings.Current.Loggers);

    /// <summary>
    /// Removes all entries of the method; inside a <see cref="Testing.MemoSandbox"/>, those there. What is being computed is returned to those who wait for it,
    /// but neither stored nor handed to a call that comes later (rule C6). A backing store loses them for good before this returns (rule D8).
    /// </summary>
    public void Clear() => CacheSpace.Current.CacheOf(this).ClearAll();

    /// <inheritdoc cref="Clear"/>
    /// <param name="cancellationToken">Ends the wait for the backing store; what is removed stays removed. Cancelled before the call: nothing is removed.</param>
    public ValueTask ClearAsync(CancellationToken cancellationToken = default) => CacheSpace.Current.CacheOf(this).ClearAllAsync(cancellationToken);

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;

    /// <summary>Says how the tags of an entry are made; for woven code, before the first call.</summary>
    /// <param name="tags">A <see cref="TagsOf{TState}"/>; not named as one, so that no code is made for each method to tell it.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void TagBy(Delegate tags) => _tags = tags;

    /// <summary>Says how the canonical key is made of a call whose own key is typed; for woven code, before the first call.</summary>
    /// <param name="key">A <see cref="KeyOf{TState}"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void KeyBy(Delegate key) => _key = key;

    /// <summary>Says what came with a call that element calls may be made on; for woven code, before the first call.</summary>
    /// <param name="targets">A <see cref="TargetsOf{TState}"/>.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void TargetsBy(Delegate targets) => _targets = targets;

    /// <summary>A cache of its own for a space.</summary>
    internal abstract MethodCache NewCache(CacheSpace space);

    /// <summary>A key could not be made, and not for what the arguments are (rule C7).</summary>
    internal void KeyFailed(Exception exception)
    {
        if (ProcessCache.Counters.CountKeyFailure() == 1) Log.KeyFailed(Logger, Name, exception);
    }

    /// <summary>The body that the current flow is inside of depends on what the tags of this call name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected void CollectTags<TState>(scoped in TState state)
        where TState : allows ref struct
    {
        if (_tags is not null) CollectTags(in state, (TagsOf<TState>)_tags);
    }

    private void CollectTags<TState>(scoped in TState state, TagsOf<TState> tags)
        where TState : allows ref struct
    {
        if (FlightScope.Current is not { } scope) return;
        var made = EntryTags.Of(this, in state, tags);
        scope.AddTags(made ?? [], hasFailedTag: made is null);
    }

    /// <summary>What came with a call that element calls may be made on; <see langword="null"/>: nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected object?[]? TargetsOf<TState>(scoped in TState state)
        where TState : allows ref struct => _targets is null ? null : ((TargetsOf<TState>)_targets)(in state);

    /// <summary>Adds to an answer what only the arguments tell.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private protected void Complete<TState>(AskedEntry entry, scoped in TState state)
        where TState : allows ref struct
    {
        if (_tags is TagsOf<TState> tags) entry.Tags = EntryTags.Of(this, in state, tags);
        if (WriteKey(in state) is { } key) (entry.Key, entry.Published) = (key.Hash, key);
    }

    /// <summary>Writes the canonical key of a call whose own key is typed; <see langword="null"/>: it is canonical itself.</summary>
    internal PublishedKey? WriteKey<TState>(scoped in TState state)
        where TState : allows ref struct
    {
        if (_key is not KeyOf<TState> key) return null;
        KeyBuffer buffer = default;
        var writer = KeyWriter.Start(ref buffer, this);
        try
        {
            key(in state, ref writer);
            return PublishedKey.Of(writer.Written);
        }
        finally
        {
            writer.Return();
        }
    }

    /// <summary>A placeholder of a tag threw.</summary>
    internal void TagFailed(Exception exception)
    {
        if (ProcessCache.Counters.CountTagFailure() == 1) Log.TagFailed(Logger, Name, exception);
    }

    /// <summary>The options changed. Entries keep the time limits they were written with; a method that is switched off loses them.</summary>
    internal void Adopt(MethodOverrides overrides)
    {
        if (overrides.IsEmpty && Volatile.Read(ref _options) is null) return;
        Volatile.Write(ref _options, overrides.Of(Name));
        ProcessCache.Memory.Limits = Limits;
        if (!IsEnabled) ProcessCache.Clear();
    }

    /// <summary>To be called by the constructor of a derived class when it is done.</summary>
    private protected void Register()
    {
        Memo.Register(this);
        Adopt(MemorySettings.Current.Overrides);
    }

    // What can't be read was refused at build; a static initializer is no place to throw.
    private static TimeSpan? DurationOf(string? text) => text is not null && Duration.TryParse(text, out var duration) ? duration : null;

    private static TimeSpan? JitterOf(string? text, TimeSpan? ttl) =>
        ttl is { } limit && text is not null && Jitter.TryParse(text, out var jitter) ? jitter.Of(limit) : null;

    // Ahead of what the weaver wrote, which may say of a limit of 0, "the default", who asked for it.
    private IEnumerable<string> SourcesOfOptions()
    {
        var options = Volatile.Read(ref _options);
        if (options?.Ttl is not null) yield return Said(nameof(MemoPolicy.Ttl));
        if (options?.Sliding is not null) yield return Said(nameof(MemoPolicy.Sliding));
        if (options?.Jitter is not null) yield return Said(nameof(MemoPolicy.Jitter));
        if (options?.MaxEntries is not null || (_wovenLimits.MaxEntries == 0 && MemorySettings.Current.MaxEntries != MemorySettings.DefaultMaxEntries))
            yield return Said(nameof(MemoPolicy.MaxEntries));
        if (!IsEnabled || !MemorySettings.Current.IsEnabled) yield return Said(nameof(MemoPolicy.Enabled));

        static string Said(string property) => $"{property}: {nameof(MemoPolicySource.Options)}";
    }
}
