using MemoWeave.Keys;

namespace MemoWeave.Calls;

/// <summary>What a flight computes: a key, in the table that the result goes to.</summary>
internal readonly struct FlightKey<TKey>(object tier, TKey key) : IEquatable<FlightKey<TKey>>
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly object _tier = tier;
    private readonly TKey _key = key;

    public bool Equals(FlightKey<TKey> other) => ReferenceEquals(_tier, other._tier) && _key.Same(in other._key);

    public override bool Equals(object? obj) => obj is FlightKey<TKey> other && Equals(other);

    // The upper half: the lower one need not depend on all of the key.
    public override int GetHashCode() => (int)(_key.Hash(HashSeed.Value) >> 32);
}
