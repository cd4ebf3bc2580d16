using MemoWeave.Keys;

namespace MemoWeave.Tests.Memory;

/// <summary>A canonical key of which only some bits of the hash are left.</summary>
/// <typeparam name="TWeakness">What is left of it.</typeparam>
internal readonly struct WeakHash<TWeakness>(OwnedKey key) : IMemoryKey<WeakHash<TWeakness>>
    where TWeakness : IWeakness
{
    private readonly OwnedKey _key = key;

    public ulong Hash(ulong seed) => TWeakness.Of(_key.Confirmation);

    public bool Same(in WeakHash<TWeakness> other) => _key.Same(in other._key);

    public WeakHash<TWeakness> Own() => this;
}

internal interface IWeakness
{
    static abstract ulong Of(ReadOnlySpan<byte> bytes);
}
