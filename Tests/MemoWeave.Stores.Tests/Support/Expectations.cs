namespace MemoWeave.Stores.Tests.Support;

/// <summary>What a store may answer, and what not: nothing that was removed, nothing that was never stored, and what was flushed, or something newer.</summary>
internal sealed class Expectations(int keys)
{
    private readonly long[] _last = new long[keys];
    private readonly long[] _floor = new long[keys];
    private readonly long[] _durable = new long[keys];
    private readonly long[] _before = new long[keys];
    private readonly long[] _current = new long[keys];

    // As long as the process lives that dropped some.
    private bool _isDropping;

    public int Keys => keys;

    public long Generation { get; private set; }

    /// <summary>Whether entries were ever dropped, because too much waited.</summary>
    public bool HasDropped { get; private set; }

    public void Set(int key, long generation)
    {
        _last[key] = _current[key] = generation;
        Generation = Math.Max(Generation, generation);
    }

    /// <summary>From here on the keys may be without an entry.</summary>
    public void BeginRemoval(Func<int, bool> isMeant)
    {
        for (var key = 0; key < keys; key++)
        {
            _before[key] = isMeant(key) ? _last[key] : 0;
            if (isMeant(key)) _durable[key] = 0;
        }
    }

    /// <summary>From here on what was stored before must not be seen.</summary>
    public void EndRemoval()
    {
        for (var key = 0; key < keys; key++) _floor[key] = Math.Max(_floor[key], _before[key]);
    }

    public void Flushed()
    {
        if (_isDropping) return;
        for (var key = 0; key < keys; key++) _durable[key] = _current[key] > _floor[key] ? _current[key] : 0;
    }

    /// <summary>Any entry may be gone: it is not known which were dropped.</summary>
    public void Dropped()
    {
        HasDropped = _isDropping = true;
        Array.Clear(_durable);
    }

    /// <summary>What is wrong with an answer; <see langword="null"/> if nothing is.</summary>
    public string? Judge(int key, long? generation) => generation switch
    {
        null => _durable[key] > 0 ? $"{key}: {_durable[key]} was flushed, and is lost" : null,
        { } seen when seen <= _floor[key] => $"{key}: {seen} was removed, and is seen again",
        { } seen when seen > _last[key] => $"{key}: {seen} was never stored",
        { } seen when seen < _durable[key] => $"{key}: {seen} was overwritten by {_durable[key]}, which was flushed",
        _ => null,
    };

    /// <summary>What is wrong with the answers of a store.</summary>
    public List<string> Judge(IMemoStore store)
    {
        var wrong = new List<string>();
        for (var key = 0; key < keys; key++)
        {
            var seen = store.Get(key);
            if (Judge(key, seen) is { } judgement) wrong.Add(judgement);
            // What was stored last and not flushed may be lost; it is not expected any more.
            _current[key] = seen ?? 0;
        }

        _isDropping = false;
        return wrong;
    }
}
