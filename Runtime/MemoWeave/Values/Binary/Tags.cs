namespace MemoWeave.Values.Binary;

/// <summary>What stands where a reference stood.</summary>
internal static class Tags
{
    /// <summary>No object.</summary>
    public const byte Null = 0;

    /// <summary>An object met before, by its number.</summary>
    public const byte Met = 1;

    /// <summary>An object of exactly the declared type.</summary>
    public const byte Declared = 2;

    /// <summary>An object of a type told before, by its number.</summary>
    public const byte KnownType = 3;

    /// <summary>An object of a type told here.</summary>
    public const byte NewType = 4;

    /// <summary>How many objects may be inside each other before the next is put on a list; reader and writer have to agree.</summary>
    public const int MaxInline = 24;

    /// <summary>How many collections that have to be whole before they are made may be inside each other.</summary>
    public const int MaxRegions = 8;
}
