using MemoWeave.Memory;

namespace MemoWeave.Calls.Persistence;

/// <summary>
/// The writes to a store that have not ended. Until they have, or what they wrote is taken back because it was forgotten meanwhile, what the store says about their keys is not to be trusted.
/// </summary>
internal sealed class WritesUnderWay
{
    private readonly Lock _lock = new();
    private readonly Dictionary<UInt128, List<StorePermit>> _permits = [];

    /// <summary>Whether there is one for a key.</summary>
    /// <param name="hash">The hash of the key; another of the same hash counts, too.</param>
    public bool Any(UInt128 hash)
    {
        lock (_lock) return _permits.ContainsKey(hash);
    }

    /// <summary>A write begins. Those before it, which may end after it, are not wanted any more.</summary>
    public void Begin(UInt128 hash, StorePermit permit)
    {
        lock (_lock)
        {
            if (!_permits.TryGetValue(hash, out var permits)) _permits.Add(hash, permits = []);
            foreach (var older in permits) older.Revoke();
            permits.Add(permit);
        }
    }

    /// <summary>A write ended.</summary>
    public void End(UInt128 hash, StorePermit permit)
    {
        lock (_lock)
        {
            var permits = _permits[hash];
            permits.Remove(permit);
            if (permits.Count == 0) _permits.Remove(hash);
        }
    }

    /// <summary>What is being written for a key is forgotten.</summary>
    public void Revoke(UInt128 hash)
    {
        lock (_lock)
        {
            if (_permits.TryGetValue(hash, out var permits)) permits.ForEach(static permit => permit.Revoke());
        }
    }
}
