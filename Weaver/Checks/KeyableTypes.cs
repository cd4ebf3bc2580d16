using Mono.Cecil;

namespace MemoWeave.Fody.Checks;

/// <summary>
/// Which declared types can be part of a key. The runtime's table of leaves is the other half of this list; a test holds
/// the two to each other.
/// </summary>
internal static class KeyableTypes
{
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

    public const string Span = "System.Span`1";

    public const string ReadOnlySpan = "System.ReadOnlySpan`1";

    /// <summary>Every type the weaver takes as a leaf, by full name.</summary>
    public static IReadOnlyCollection<string> Leaves => LeafNames;

    /// <summary>Left out of every key (rule K9).</summary>
    public static bool IsExcluded(TypeReference type) =>
        IsCancellationToken(type) || (type is GenericInstanceType && type.GetElementType().FullName == "System.IProgress`1");

    public static bool IsCancellationToken(TypeReference type) => type.FullName == "System.Threading.CancellationToken";

    public static bool IsKeyable(TypeReference type) => type switch
    {
        GenericParameter => true,
        ArrayType array => array.IsVector && IsKeyable(array.ElementType),
        GenericInstanceType generic => generic.ElementType.FullName switch
        {
            "System.Nullable`1" or "System.Collections.Generic.List`1" or Span or ReadOnlySpan => IsKeyable(generic.GenericArguments[0]),
            var name => OpenSequenceNames.Contains(name) && IsKeyable(generic.GenericArguments[0]),
        },
        TypeSpecification => false,
        _ => type.FullName == "System.Object" || LeafNames.Contains(type.FullName) || IsEnum(type),
    };

    public static bool IsBits(TypeReference type) => type is not TypeSpecification and not GenericParameter && (BitsNames.Contains(type.FullName) || IsEnum(type));

    public static bool IsSpan(TypeReference type) => type is GenericInstanceType { ElementType.FullName: Span or ReadOnlySpan };

    private static bool IsEnum(TypeReference type) => type.Resolve() is { IsEnum: true, HasGenericParameters: false };
}
