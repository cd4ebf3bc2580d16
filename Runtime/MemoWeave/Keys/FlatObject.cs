using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key that is an object of a sealed class, told by the parts of its fields; <see langword="null"/> is a key of its own.</summary>
/// <typeparam name="TKey">The key of its fields.</typeparam>
/// <param name="fields">The fields of an object that is there.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct FlatObject<TKey>(TKey fields) : IMemoryKey<FlatObject<TKey>>
    where TKey : struct, IMemoryKey<TKey>
{
    private readonly TKey _fields = fields;
    private readonly bool _isThere = true;

    /// <summary>The part of <see langword="null"/>.</summary>
    public static FlatObject<TKey> Null => default;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => _fields.Hash(_isThere ? seed : ~seed);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in FlatObject<TKey> other) => _isThere == other._isThere && _fields.Same(in other._fields);

    /// <inheritdoc/>
    public FlatObject<TKey> Own() => _isThere ? new(_fields.Own()) : default;
}
