using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>The runtime's typed key part for one value.</summary>
/// <param name="TypeName">Its full name in the runtime; empty for a struct whose part is a key of its fields' parts.</param>
/// <param name="Argument">Its type argument, if it is generic; of a value that is told by its fields, the type of the value.</param>
internal sealed record KeyPart(string TypeName, TypeReference? Argument)
{
    private const string FlatObject = "MemoWeave.Keys.FlatObject`1";
    private const int MostItems = 7;

    /// <summary>The part that tells whether two arrays are one (rule K7).</summary>
    public static KeyPart SameArray { get; } = new("MemoWeave.Keys.SameArray", null);

    /// <summary>The part that tells whether two objects are one (rule K7).</summary>
    public static KeyPart SameObject { get; } = new("MemoWeave.Keys.SameObject", null);

    /// <summary>Of a value that is told by its fields, these.</summary>
    public IReadOnlyList<KeyItem>? Items { get; private init; }

    /// <summary>Whether the value is an object that is told by its fields, or <see langword="null"/>.</summary>
    public bool IsObject => TypeName == FlatObject;

    /// <summary>Whether it tells a type of the user's by its fields.</summary>
    public bool IsUserType { get; private init; }

    /// <summary>Whether it tells a type of the user's by its fields, or has such a part.</summary>
    public bool HasUserTypes => IsUserType || Items?.Any(i => i.Part.HasUserTypes) == true;

    /// <summary>Whether it is one word of at most 8 bytes.</summary>
    public bool IsWord => TypeName == "MemoWeave.Keys.Bits`1" && Argument!.FullName is not ("System.Guid" or "System.Decimal" or "System.Int128" or "System.UInt128" or "System.Numerics.Complex");

    /// <summary>How many parts without parts it has.</summary>
    public int Leaves => Items?.Sum(i => i.Part.Leaves) ?? 1;

    private bool IsArray => TypeName == "MemoWeave.Keys.BitsArray`1";

    /// <summary>The part that a value of this type has, or <see langword="null"/> where only the canonical form will do.</summary>
    /// <param name="type">The type.</param>
    /// <param name="flat">Knows which of the user's types have a part.</param>
    /// <param name="within">The user's types that the value is in.</param>
    public static KeyPart? For(TypeReference type, FlatTypes flat, IReadOnlyList<TypeDefinition> within) => type switch
    {
        { FullName: "System.String" } => new KeyPart("MemoWeave.Keys.Text", null),
        { FullName: "System.DateTimeOffset" } => new KeyPart("MemoWeave.Keys.OffsetTime", null),
        ArrayType { IsVector: true } array when KeyableTypes.IsBits(array.ElementType) => new KeyPart("MemoWeave.Keys.BitsArray`1", array.ElementType),
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable when KeyableTypes.IsBits(nullable.GenericArguments[0]) =>
            new KeyPart("MemoWeave.Keys.NullableBits`1", nullable.GenericArguments[0]),
        GenericInstanceType { GenericArguments.Count: <= MostItems } tuple when tuple.ElementType.FullName == $"System.ValueTuple`{tuple.GenericArguments.Count}" =>
            ByItems("", tuple, KeyItem.OfTuple(tuple, flat, within), isUserType: false),
        _ when KeyableTypes.IsBits(type) => new KeyPart("MemoWeave.Keys.Bits`1", type),
        _ when flat.FieldsOf(type, within) is { } fields => ByItems(type.IsValueType ? "" : FlatObject, type, fields, isUserType: true),
        _ => null,
    };

    /// <summary>The part that tells whether two values of these parts are one; <see langword="null"/>: they never are.</summary>
    public static KeyPart? Same(KeyPart first, KeyPart second) =>
        first.TypeName != second.TypeName || first.Argument?.FullName != second.Argument?.FullName ? null
        : first.IsArray ? SameArray
        : first.IsObject ? SameObject
        : null;

    private static KeyPart? ByItems(string typeName, TypeReference type, IReadOnlyList<KeyItem>? items, bool isUserType) =>
        items is null ? null : new KeyPart(typeName, type) { Items = items, IsUserType = isUserType };
}
