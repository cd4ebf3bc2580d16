using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>The typed key of one argument.</summary>
/// <typeparam name="T1">The kind of the first part.</typeparam>
/// <param name="first">The first part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Key<T1>(T1 first) : IMemoryKey<Key<T1>>
    where T1 : struct, IMemoryKey<T1>
{
    private readonly T1 _first = first;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) => T1.IsWord ? Xxh3.HashWord(T1.Word(in _first), seed) : _first.Hash(seed);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in Key<T1> other) => _first.Same(in other._first);

    /// <inheritdoc/>
    public Key<T1> Own() => new(_first.Own());
}
