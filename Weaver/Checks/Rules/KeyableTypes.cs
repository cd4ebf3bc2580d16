namespace MemoWeave.Rules;

/// <summary>
/// Which declared types can be part of a key. The runtime's table of leaves is the other half of this list; a test holds
/// the two to each other.
/// </summary>
internal static partial class KeyableTypes
{
    public const string Span = "System.Span`1";
    public const string ReadOnlySpan = "System.ReadOnlySpan`1";

    private static readonly HashSet<string> LeafNames =
    [
        "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Char", "System.Int32", "System.UInt32",
        "System.Int64", "System.UInt64", "System.IntPtr", "System.UIntPtr", "System.Half", "System.Single", "System.Double", "System.Decimal",
        "System.Int128", "System.UInt128", "System.Numerics.BigInteger", "System.Numerics.Complex", "System.String", "System.Guid",
        "System.DateTime", "System.DateTimeOffset", "System.DateOnly", "System.TimeOnly", "System.TimeSpan", "System.TimeZoneInfo",
        "System.Uri", "System.Version", "System.Type", "System.Globalization.CultureInfo", "System.Text.Encoding",
        "System.Text.RegularExpressions.Regex", "System.Net.IPAddress", "System.Text.Rune", "System.Index", "System.Range",
    ];

    /// <summary>Leaves that are wholly told by their bits: no reference, no padding.</summary>
    private static readonly HashSet<string> BitsNames =
    [
        "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Char", "System.Int32", "System.UInt32",
        "System.Int64", "System.UInt64", "System.IntPtr", "System.UIntPtr", "System.Half", "System.Single", "System.Double", "System.Decimal",
        "System.Int128", "System.UInt128", "System.Numerics.Complex", "System.Guid", "System.DateTime", "System.DateOnly", "System.TimeOnly",
        "System.TimeSpan", "System.Text.Rune", "System.Index", "System.Range",
    ];

    /// <summary>Declared types whose run-time type decides, when the method is called.</summary>
    private static readonly HashSet<string> OpenSequenceNames =
    [
        "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.ICollection`1", "System.Collections.Generic.IList`1",
        "System.Collections.Generic.IReadOnlyCollection`1", "System.Collections.Generic.IReadOnlyList`1",
    ];

    /// <summary>Every type the weaver takes as a leaf, by full name.</summary>
    public static IReadOnlyCollection<string> Leaves => LeafNames;

    /// <summary>Left out of every key (rule K9).</summary>
    public static bool IsExcluded(TypeFacts type) => IsCancellationToken(type) || type.Is("System.IProgress`1");

    public static bool IsCancellationToken(TypeFacts type) => type.Is("System.Threading.CancellationToken");

    public static bool IsKeyable(TypeFacts type) => type.Kind switch
    {
        TypeKind.TypeParameter => true,
        TypeKind.Array => type.Rank == 1 && IsKeyable(type.Arguments[0]),
        TypeKind.Pointer => false,
        _ when type.Arguments.Count > 0 => IsKeyableGeneric(type.FullName) && IsKeyable(type.Arguments[0]),
        _ => type.FullName == "System.Object" || LeafNames.Contains(type.FullName) || type.IsEnum,
    };

    public static bool IsBits(TypeFacts type) =>
        type is { Kind: TypeKind.Named, Arguments.Count: 0 } && (BitsNames.Contains(type.FullName) || type.IsEnum);

    public static bool IsSpan(TypeFacts type) => type.Is(Span) || type.Is(ReadOnlySpan);

    private static bool IsKeyableGeneric(string fullName) =>
        fullName is "System.Nullable`1" or "System.Collections.Generic.List`1" or Span or ReadOnlySpan || OpenSequenceNames.Contains(fullName);
}
