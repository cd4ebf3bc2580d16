namespace MemoWeave.Keys;

/// <summary>The first byte of everything that isn't a leaf (those have a <see cref="Shapes.LeafTag"/>). A number is never given to anything else: stored keys carry it.</summary>
internal enum KeyTag : byte
{
    /// <summary>Nothing follows.</summary>
    Null = 0x00,

    /// <summary>The name of a run-time type that the declared one doesn't tell follows, then the value as one of that type.</summary>
    RuntimeType = 0x01,

    /// <summary>The size in bytes and the number follow.</summary>
    Enum = 0x02,

    /// <summary>Comparers, dimensions, the number of elements and each element follow.</summary>
    Sequence = 0x03,

    /// <summary>The tag of all elements, their number and their content as one block follow.</summary>
    Block = 0x04,

    /// <summary>The fields follow, those of base types first, in one type by name.</summary>
    Object = 0x05,

    /// <summary>Comparers, the number of entries and each key with its value follow, sorted by the bytes of the keys.</summary>
    Map = 0x06,

    /// <summary>Comparers, the number of elements and each element follow, sorted by their bytes.</summary>
    Set = 0x07,

    /// <summary>The number of an object that was met before follows.</summary>
    Reference = 0x08,

    /// <summary>The content of this object follows when the argument, or the unordered element, that it is in has ended.</summary>
    Deferred = 0x09,

    /// <summary>The number of a run-time type that was named before follows, then the value as one of that type.</summary>
    KnownRuntimeType = 0x0A,

    /// <summary>What the user's own code wrote follows, then <see cref="End"/>.</summary>
    Custom = 0x0B,

    /// <summary>The end of what the user's own code wrote.</summary>
    End = 0x0C,

    /// <summary>The number of methods and the identity of each follow.</summary>
    Delegate = 0x0D,

    /// <summary>The memory of a struct follows.</summary>
    Bits = 0x0E,

    /// <summary>The value that stands for it follows.</summary>
    Converted = 0x0F,

    /// <summary>A comparer that is no value: its number, and what it was made with, follow.</summary>
    Comparer = 0xF0,
}
