namespace MemoWeave;

/// <summary>What the object a memoized instance method is called on has to do with its entries (rule K11).</summary>
public enum MemoInstance
{
    /// <summary>Decided from the method: <see cref="PerInstance"/> for classes, <see cref="ByValue"/> for structs.</summary>
    Auto = 0,

    /// <summary>Entries belong to one object, by reference; they are released with it, and the cache never keeps it alive.</summary>
    PerInstance = 1,

    /// <summary>All objects share the entries: <see langword="this"/> is not part of the key.</summary>
    Shared = 2,

    /// <summary><see langword="this"/> is part of the key, by its content, like an argument. Always so for structs.</summary>
    ByValue = 3,
}
