using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>A canonical key that still lies in the writer's space, for entries whose keys are typed at other times.</summary>
/// <typeparam name="TKey">The typed key.</typeparam>
/// <param name="bytes">The key.</param>
internal readonly ref struct FlatKeyBytes<TKey>(KeyBytes bytes) : IWrittenProbe<FlatKeyBytes<TKey>, FlatKey<TKey>>
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly KeyBytes _bytes = bytes;

    public static FlatKey<TKey> None => new(default(OwnedKey));

    public static FlatKeyBytes<TKey> Of(KeyBytes bytes) => new(bytes);

    public ulong Hash(ulong seed) => _bytes.Hash(seed);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in FlatKey<TKey> other) => other.IsWrittenAs(in _bytes);

    public FlatKey<TKey> Own(ulong hash) => new(_bytes.Own(hash));
}
