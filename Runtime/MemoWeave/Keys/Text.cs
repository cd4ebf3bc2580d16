using System.ComponentModel;
using System.Runtime.InteropServices;

namespace MemoWeave.Keys;

/// <summary>A part of a typed key that is a string, compared ordinally; <see langword="null"/> and empty differ.</summary>
/// <param name="value">The argument.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Text(string? value) : IMemoryKey<Text>
{
    private readonly string? _value = value;

    /// <inheritdoc/>
    public ulong Hash(ulong seed) => Xxh3.Hash(MemoryMarshal.AsBytes(_value.AsSpan()), _value is null ? ~seed : seed);

    /// <inheritdoc/>
    public bool Same(in Text other) => _value == other._value;

    /// <inheritdoc/>
    public Text Own() => this;
}
