using Mono.Cecil;

namespace MemoWeave.Fody.Plans;

/// <summary>Compares types as signatures name them. What the compiler alone knows of them, as the names of a tuple's items, doesn't count.</summary>
internal static class SameTypes
{
    public static bool Are(TypeReference one, TypeReference other) => (one.WithoutModifiers(), other.WithoutModifiers()) switch
    {
        (GenericParameter a, GenericParameter b) => a.Type == b.Type && a.Position == b.Position,
        (GenericInstanceType a, GenericInstanceType b) => Are(a.ElementType, b.ElementType) && a.GenericArguments.Zip(b.GenericArguments, Are).All(same => same),
        (ArrayType a, ArrayType b) => a.Rank == b.Rank && Are(a.ElementType, b.ElementType),
        (ByReferenceType a, ByReferenceType b) => Are(a.ElementType, b.ElementType),
        (PointerType a, PointerType b) => Are(a.ElementType, b.ElementType),
        (TypeSpecification or GenericParameter, _) or (_, TypeSpecification or GenericParameter) => false,
        var (a, b) => a.FullName == b.FullName,
    };
}
