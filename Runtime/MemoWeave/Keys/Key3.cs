using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace MemoWeave.Keys;

/// <summary>The typed key of three arguments.</summary>
/// <typeparam name="T1">The kind of the first part.</typeparam>
/// <typeparam name="T2">The kind of the second part.</typeparam>
/// <typeparam name="T3">The kind of the third part.</typeparam>
/// <param name="first">The first part.</param>
/// <param name="second">The second part.</param>
/// <param name="third">The third part.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Key<T1, T2, T3>(T1 first, T2 second, T3 third) : IMemoryKey<Key<T1, T2, T3>>
    where T1 : struct, IMemoryKey<T1>
    where T2 : struct, IMemoryKey<T2>
    where T3 : struct, IMemoryKey<T3>
{
    private readonly T1 _first = first;
    private readonly T2 _second = second;
    private readonly T3 _third = third;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Hash(ulong seed) =>
        T1.IsWord && T2.IsWord && T3.IsWord
            ? Xxh3.Hash24(T1.Word(in _first), T2.Word(in _second), T3.Word(in _third), seed)
            : _third.Hash(_second.Hash(_first.Hash(seed)));

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Same(in Key<T1, T2, T3> other) => _first.Same(in other._first) && _second.Same(in other._second) && _third.Same(in other._third);

    /// <inheritdoc/>
    public Key<T1, T2, T3> Own() => new(_first.Own(), _second.Own(), _third.Own());
}
