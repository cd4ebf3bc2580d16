using MemoWeave.Keys;

namespace MemoWeave.Tests.Memory;

/// <summary>A key that collides with every other.</summary>
internal readonly struct ConstantHash(int value) : IMemoryKey<ConstantHash>
{
    private readonly int _value = value;

    public ulong Hash(ulong seed) => 0x1234_5678_9ABC_DEF0;

    public bool Same(in ConstantHash other) => _value == other._value;

    public ConstantHash Own() => this;
}
