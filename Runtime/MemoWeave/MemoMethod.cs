using MemoWeave.Calls;
using MemoWeave.Memory;
using MemoWeave.Telemetry;
using Microsoft.Extensions.Logging;

namespace MemoWeave;

/// <summary>A memoized method; each closed instance of a generic one is a method of its own (rule K1).</summary>
public abstract class MemoMethod
{
    private readonly RuntimeMethodHandle _method;
    private readonly RuntimeTypeHandle _declaringType;
    private readonly MemoAttribute _attribute;
    private readonly string _sources;
    private string? _name;

    private protected MemoMethod(RuntimeMethodHandle method, RuntimeTypeHandle declaringType, MemoAttribute attribute, string? sources)
    {
        _method = method;
        _declaringType = declaringType;
        _attribute = attribute;
        _sources = sources ?? "";
        // What can't be read was refused at build; a static initializer is no place to throw.
        TimeSpan? ttl = attribute.Ttl is { } text && Duration.TryParse(text, out var duration) ? duration : null;
        Memory = new SiteMemory(attribute.MaxEntries, ttl);
        Memo.Register(this);
    }

    /// <summary>
    /// Namespace, type, method and parameter types in the notation of C#: <c>Weather.Station.Load(int, string)</c>; a property
    /// without parentheses.
    /// </summary>
    public string Name => _name ??= MethodNames.Of(_method, _declaringType);

    /// <summary>What applies to it, and who said so: its attributes, FodyWeavers.xml or the options (rule F2).</summary>
    public MemoPolicy Policy => new(Memory.Ttl, Memory.MaxEntries, _attribute.Instance, _attribute.CacheNull, _attribute.Share)
    {
        VaryBy = _attribute.VaryBy is { } names ? string.Join(", ", names.Split(',', StringSplitOptions.TrimEntries)) : null,
        Sources = _attribute.MaxEntries == 0 ? WithMaxEntriesOfOptions() : _sources,
    };

    /// <summary>What was counted so far.</summary>
    public MemoStatistics Statistics
    {
        get
        {
            var countingSince = MemorySettings.Current.CountingSince;
            return new MemoStatistics
            {
                Hits = countingSince is null ? null : Memory.Hits,
                CountingSince = countingSince,
                Misses = Counters.Misses,
                Computations = Counters.Computations,
                Joins = Counters.Joins,
                Evictions = Memory.Evictions,
                Entries = EntryCount,
                BodyTime = Counters.BodyTime,
            };
        }
    }

    internal SiteMemory Memory { get; }

    internal CallCounters Counters { get; } = new();

    private protected abstract long EntryCount { get; }

    private protected static ILogger Logger => MemorySettings.Current.Loggers.CreateLogger("MemoWeave");

    /// <summary>
    /// Removes all entries of the method. What is being computed is returned to those who wait for it, but neither stored nor
    /// handed to a call that comes later (rule C6).
    /// </summary>
    public abstract void Clear();

    /// <inheritdoc cref="Name"/>
    public override string ToString() => Name;

    /// <summary>A key could not be made, and not for what the arguments are (rule C7).</summary>
    internal void KeyFailed(Exception exception)
    {
        if (Counters.CountKeyFailure() == 1) Log.KeyFailed(Logger, Name, exception);
    }

    // Ahead of what the weaver wrote, which may say of a limit of 0, "the default", who asked for it.
    private string WithMaxEntriesOfOptions() =>
        MemorySettings.Current.MaxEntries == MemorySettings.DefaultMaxEntries ? _sources : $"{nameof(MemoPolicy.MaxEntries)}: {nameof(MemoPolicySource.Options)}, {_sources}";
}
