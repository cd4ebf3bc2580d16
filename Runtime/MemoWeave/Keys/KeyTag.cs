namespace MemoWeave.Keys;

/// <summary>The first byte of everything that isn't a leaf (those have a <see cref="Shapes.LeafTag"/>).</summary>
internal enum KeyTag : byte
{
    /// <summary>Nothing follows.</summary>
    Null = 0x00,

    /// <summary>The name of a run-time type that the declared one doesn't tell follows, then the value as one of that type.</summary>
    RuntimeType = 0x01,

    /// <summary>The size in bytes and the number follow.</summary>
    Enum = 0x02,

    /// <summary>The kind of sequence, the number of elements and each element follow.</summary>
    Sequence = 0x03,

    /// <summary>The kind of sequence, the tag of all elements, their number and their content as one block follow.</summary>
    Block = 0x04,
}
