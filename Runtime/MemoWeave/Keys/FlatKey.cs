using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>
/// The typed key of arguments with types of the user's among them; while an encoder is registered, which may concern these, the canonical key in its place
/// (<see cref="FlatKeys.AreWritten"/>, rule K5).
/// </summary>
/// <typeparam name="TKey">The typed key.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlatKey<TKey> : IMemoryKey<FlatKey<TKey>>, IWrittenKey
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly TKey _typed;
    private readonly StrongBox<OwnedKey>? _written;

    /// <summary>A typed key.</summary>
    /// <param name="typed">The key.</param>
    public FlatKey(TKey typed) => _typed = typed;

    internal FlatKey(in OwnedKey written) => _written = new StrongBox<OwnedKey>(written);

    /// <inheritdoc/>
    public OwnedKey? Written => _written?.Value;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => _written is null ? _typed.Hash(seed) : _written.Value.Hash(seed);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in FlatKey<TKey> other) => _written is null ? other._written is null && _typed.Same(in other._typed) : other._written is not null && _written.Value.Same(in other._written.Value);

    /// <inheritdoc/>
    public FlatKey<TKey> Own() => _written is null ? new(_typed.Own()) : this;

    internal bool IsWrittenAs(in KeyBytes bytes) => _written is not null && bytes.Same(in _written.Value);
}
