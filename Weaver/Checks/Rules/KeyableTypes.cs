namespace MemoWeave.Rules;

/// <summary>Which declared types have a form of their own in a key, and which parameters none.</summary>
internal static partial class KeyableTypes
{
    public const string Span = "System.Span`1";
    public const string ReadOnlySpan = "System.ReadOnlySpan`1";

    /// <summary>Leaves that are wholly told by their bits: no reference, no padding.</summary>
    private static readonly HashSet<string> BitsNames =
    [
        "System.Boolean", "System.Byte", "System.SByte", "System.Int16", "System.UInt16", "System.Char", "System.Int32", "System.UInt32",
        "System.Int64", "System.UInt64", "System.IntPtr", "System.UIntPtr", "System.Half", "System.Single", "System.Double", "System.Decimal",
        "System.Int128", "System.UInt128", "System.Numerics.Complex", "System.Guid", "System.DateTime", "System.DateOnly", "System.TimeOnly",
        "System.TimeSpan", "System.Text.Rune", "System.Index", "System.Range",
    ];

    /// <summary>Left out of the key, by its mark, its name or its type (rule K9).</summary>
    public static bool IsExcluded(ParameterFacts parameter) => parameter.IsNotKey || IsExcluded(parameter.Type);

    /// <summary>Left out of every key.</summary>
    public static bool IsExcluded(TypeFacts type) => IsCancellationToken(type) || type.Is("System.IProgress`1") || type.Is("System.Progress`1");

    /// <summary>Whether a parameter says by its name that it is left out, where that counts.</summary>
    public static bool IsExcludedName(string name) => name.StartsWith("_", StringComparison.Ordinal);

    public static bool IsCancellationToken(TypeFacts type) => type.Is("System.Threading.CancellationToken");

    public static bool IsBits(TypeFacts type) =>
        type is { Kind: TypeKind.Named, Arguments.Count: 0 } && (BitsNames.Contains(type.FullName) || type.IsEnum);

    public static bool IsSpan(TypeFacts type) => type.Is(Span) || type.Is(ReadOnlySpan);
}
