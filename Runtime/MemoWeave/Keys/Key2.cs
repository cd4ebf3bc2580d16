using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>The typed key of two arguments.</summary>
/// <typeparam name="T1">The kind of the first part.</typeparam>
/// <typeparam name="T2">The kind of the second part.</typeparam>
/// <param name="first">The first part.</param>
/// <param name="second">The second part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Key<T1, T2>(T1 first, T2 second) : IMemoryKey<Key<T1, T2>>
    where T1 : struct, IMemoryKey<T1>
    where T2 : struct, IMemoryKey<T2>
{
    private readonly T1 _first = first;
    private readonly T2 _second = second;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) =>
        T1.IsWord && T2.IsWord
            ? Xxh3.Hash16(T1.Word(in _first), T2.Word(in _second), seed)
            : _second.Hash(_first.Hash(seed));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in Key<T1, T2> other) => _first.Same(in other._first) && _second.Same(in other._second);

    /// <inheritdoc/>
    public Key<T1, T2> Own() => new(_first.Own(), _second.Own());
}
