using MemoWeave.Rules;
using Microsoft.CodeAnalysis;
using Kind = MemoWeave.Rules.TypeKind;
using SymbolKind = Microsoft.CodeAnalysis.TypeKind;

namespace MemoWeave.Analyzers;

/// <summary>A type's facts, as its metadata will tell them once it is compiled.</summary>
internal static class TypeSymbolFacts
{
    public static TypeFacts Of(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol parameter => new TypeFacts(Kind.TypeParameter, parameter.Name) { IsRefStruct = parameter.AllowsRefLikeType },
        IArrayTypeSymbol array => new TypeFacts(Kind.Array, "") { Rank = array.Rank, Arguments = [Of(array.ElementType)] },
        IPointerTypeSymbol pointer => new TypeFacts(Kind.Pointer, "") { Arguments = [Of(pointer.PointedAtType)] },
        IFunctionPointerTypeSymbol => new TypeFacts(Kind.Pointer, ""),
        IDynamicTypeSymbol => new TypeFacts(Kind.Named, "System.Object"),
        INamedTypeSymbol named => Of(named),
        _ => new TypeFacts(Kind.Named, type.MetadataName),
    };

    /// <summary>Whether the compiler knows all types of a signature; where one is missing, its own error is enough.</summary>
    public static bool AreWhole(IMethodSymbol method) =>
        method.Parameters.Select(p => p.Type).Append(method.ReturnType).All(IsWhole);

    private static bool IsWhole(ITypeSymbol type) => type switch
    {
        { TypeKind: SymbolKind.Error } => false,
        IArrayTypeSymbol array => IsWhole(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.All(IsWhole),
        _ => true,
    };

    private static TypeFacts Of(INamedTypeSymbol type)
    {
        ITypeSymbol[] arguments = [.. Arguments(type)];
        return new TypeFacts(Kind.Named, SymbolNames.MetadataName(type))
        {
            Arguments = [.. arguments.Select(Of)],
            IsEnum = type.TypeKind == SymbolKind.Enum && arguments.Length == 0,
            IsRefStruct = type.IsRefLikeType,
            HasAsyncBuilder = type.GetAttributes().Any(a => a.AttributeClass?.Name == "AsyncMethodBuilderAttribute"),
        };
    }

    // In metadata a nested type takes the arguments of the types around it too.
    private static IEnumerable<ITypeSymbol> Arguments(INamedTypeSymbol type) =>
        (type.ContainingType is { } outer ? Arguments(outer) : []).Concat(type.TypeArguments);
}
