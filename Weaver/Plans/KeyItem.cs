using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>A value inside of one that is told by its fields.</summary>
/// <param name="Owner">The type that declares it.</param>
/// <param name="Name">Of a tuple, the name of the field.</param>
/// <param name="Field">Of a type of the user's, the field.</param>
/// <param name="Getter">What the field is read by, where it is behind a property; <see langword="null"/>: it is read itself.</param>
/// <param name="Part">Its part.</param>
internal sealed record KeyItem(TypeReference Owner, string Name, FieldDefinition? Field, MethodDefinition? Getter, KeyPart Part)
{
    /// <summary>The items of a tuple; <see langword="null"/>: one has no typed part.</summary>
    public static IReadOnlyList<KeyItem>? OfTuple(GenericInstanceType tuple, FlatTypes flat, IReadOnlyList<TypeDefinition> within)
    {
        List<KeyItem> items = [];
        foreach (var type in tuple.GenericArguments)
        {
            if (KeyPart.For(type, flat, within) is not { } part)
                return null;
            items.Add(new KeyItem(tuple, $"Item{items.Count + 1}", null, null, part));
        }
        return items;
    }
}
