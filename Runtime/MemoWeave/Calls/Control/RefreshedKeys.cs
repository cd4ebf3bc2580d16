using System.Collections.Concurrent;

namespace MemoWeave.Calls.Control;

/// <summary>The keys computed anew within one <see cref="Memo.Refresh"/>: each is once (rule C8).</summary>
internal sealed class RefreshedKeys
{
    // By key and table, of whatever kind they are.
    private readonly ConcurrentDictionary<object, bool> _keys = [];

    /// <summary>Whether a key comes for the first time.</summary>
    /// <param name="flightKey">Key and table, as one value.</param>
    public bool Add(object flightKey) => _keys.TryAdd(flightKey, true);
}
