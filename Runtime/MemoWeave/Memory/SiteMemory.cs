namespace MemoWeave.Memory;

/// <summary>What all tables of one memoized method share: limits, clock and counters.</summary>
/// <param name="limits">The limits in force.</param>
internal sealed class SiteMemory(EntryLimits limits)
{
    private EntryLimits _limits = limits;
    private volatile bool _hasAttachments;
    private TimeLimit? _timeLimit;
    private long _evictions;
    private long _hits;

    /// <summary>The limits in force. Entries keep the time limits they were written with.</summary>
    public EntryLimits Limits
    {
        get => Volatile.Read(ref _limits);
        set => Volatile.Write(ref _limits, value);
    }

    /// <summary>The limit of each table.</summary>
    public int MaxEntries => Limits.MaxEntries is > 0 and var limit ? limit : MemorySettings.Current.MaxEntries;

    /// <summary>The clock, if it is not the process's.</summary>
    public TimeProvider? OwnTime { get; init; }

    /// <summary>The clock that time limits are measured with.</summary>
    public TimeProvider Time => OwnTime ?? MemorySettings.Current.Time;

    /// <summary>How much of its method's jitter each entry gets, from 0 up to, but not, 1.</summary>
    public Func<double> NextShare { get; set; } = Random.Shared.NextDouble;

    /// <summary>A time limit by the clock in force: the same as for the entry before, most of the time.</summary>
    public TimeLimit LimitOf(TimeSpan ttl)
    {
        var known = Volatile.Read(ref _timeLimit);
        if (known is not null && known.Ttl == ttl && ReferenceEquals(known.Clock, Time)) return known;
        var fresh = new TimeLimit(Time, ttl);
        Volatile.Write(ref _timeLimit, fresh);
        return fresh;
    }

    /// <summary>Told of the tags of each entry that is handed out, if it has any.</summary>
    public Action<Tag[]>? OnTags { get; init; }

    /// <summary>What the tables ask when something is to be stored; throws, where a test of the user's wants to see what happens then.</summary>
    public Func<bool>? OnStoring { get; init; }

    /// <summary>Whether a method of the user's is asked at each hit if the entry still holds: then no look-up serves one, and the way of a miss asks (rule E7).</summary>
    public bool IsValidated { get; init; }

    /// <summary>Whether any entry ever carried something: such entries are not served by the look-up alone.</summary>
    public bool HasAttachments
    {
        get => _hasAttachments;
        set => _hasAttachments = value;
    }

    /// <summary>How long it takes to make a key and look it up. Measured while hits are counted.</summary>
    public MeanTime LookUps { get; } = new();

    /// <summary>How long it takes to copy a result. Measured while hits are counted.</summary>
    public MeanTime Copies { get; } = new();

    /// <summary>What became of entries that are gone.</summary>
    public Departures Departures { get; } = new();

    /// <summary>Entries that made room for others, or left a crowded bucket.</summary>
    public long Evictions => Volatile.Read(ref _evictions);

    /// <summary>Hits since counting began.</summary>
    public long Hits => Volatile.Read(ref _hits);

    public void CountEviction() => Interlocked.Increment(ref _evictions);

    public void CountHit() => Interlocked.Increment(ref _hits);

    public void ForgetHits() => Volatile.Write(ref _hits, 0);
}
