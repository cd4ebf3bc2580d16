using MemoWeave.Rules;
using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>The runtime's typed key part for one value.</summary>
/// <param name="TypeName">Its full name in the runtime; empty for a tuple, whose part is a key of its items' parts.</param>
/// <param name="Argument">Its type argument, if it is generic; for a tuple, the tuple.</param>
internal sealed record KeyPart(string TypeName, TypeReference? Argument)
{
    private const int MostItems = 7;

    /// <summary>The part that tells whether two arrays are one (rule K7).</summary>
    public static KeyPart SameArray { get; } = new("MemoWeave.Keys.SameArray", null);

    /// <summary>For a tuple, the parts of its items; empty for other values.</summary>
    public IReadOnlyList<KeyPart> Items { get; private init; } = [];

    /// <summary>The part that a value of this type has, or <see langword="null"/> where only the canonical form will do.</summary>
    public static KeyPart? For(TypeReference type) => type switch
    {
        { FullName: "System.String" } => new KeyPart("MemoWeave.Keys.Text", null),
        { FullName: "System.DateTimeOffset" } => new KeyPart("MemoWeave.Keys.OffsetTime", null),
        ArrayType { IsVector: true } array when KeyableTypes.IsBits(array.ElementType) => new KeyPart("MemoWeave.Keys.BitsArray`1", array.ElementType),
        GenericInstanceType { ElementType.FullName: "System.Nullable`1" } nullable when KeyableTypes.IsBits(nullable.GenericArguments[0]) =>
            new KeyPart("MemoWeave.Keys.NullableBits`1", nullable.GenericArguments[0]),
        GenericInstanceType { GenericArguments.Count: <= MostItems } tuple when tuple.ElementType.FullName == $"System.ValueTuple`{tuple.GenericArguments.Count}" => ForTuple(tuple),
        _ when KeyableTypes.IsBits(type) => new KeyPart("MemoWeave.Keys.Bits`1", type),
        _ => null,
    };

    /// <summary>Whether two values of the parts may be one object: arrays of one type.</summary>
    public static bool MayBeOne(KeyPart first, KeyPart second) =>
        first.IsArray && second.IsArray && first.Argument!.FullName == second.Argument!.FullName;

    private bool IsArray => TypeName == "MemoWeave.Keys.BitsArray`1";

    private static KeyPart? ForTuple(GenericInstanceType tuple)
    {
        KeyPart[] items = [.. tuple.GenericArguments.Select(For).OfType<KeyPart>()];
        return items.Length == tuple.GenericArguments.Count ? new KeyPart("", tuple) { Items = items } : null;
    }
}
