using MemoWeave.Rules;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Analyzers;

/// <summary>The methods beside a memoized one that a setting may name, read from symbols. The weaver's <c>NamedMethods</c> reads the same from metadata.</summary>
internal static class NamedMethodSymbols
{
    /// <summary>Those of a name in the type that the memoized method's source stands in.</summary>
    public static IEnumerable<IMethodSymbol> Beside(IMethodSymbol memoized, string name) =>
        UserType(memoized).GetMembers(name).OfType<IMethodSymbol>().Where(method => !SymbolEqualityComparer.Default.Equals(method, memoized));

    public static NamedMethodFacts FactsOf(IMethodSymbol method) => new()
    {
        IsStatic = method.IsStatic,
        HasBody = !method.IsAbstract && !method.IsExtern,
        TypeParameters = TypeParametersOf(method),
        Parameters = [.. method.Parameters.Select(p => new ParameterFacts(p.Ordinal, p.Name, TypeSymbolFacts.Of(p.Type, method.ContainingAssembly), SymbolFacts.PassingOf(p)))],
        ReturnType = TypeSymbolFacts.Of(method.ReturnType, method.ContainingAssembly),
    };

    /// <summary>Its own; a local function is compiled with those of the methods around it.</summary>
    public static IReadOnlyList<TypeParameterFacts> TypeParametersOf(IMethodSymbol method) =>
    [
        .. method.ContainingSymbol is IMethodSymbol outer ? TypeParametersOf(outer) : [],
        .. method.TypeParameters.Select(parameter => new TypeParameterFacts(parameter.Name, [.. Constraints(parameter)])),
    ];

    /// <summary>The members of an extension block stand in the class around it.</summary>
    public static INamedTypeSymbol UserType(IMethodSymbol method) =>
        method.ContainingType is { IsExtension: true, ContainingType: { } outer } ? outer : method.ContainingType;

    private static IEnumerable<string> Constraints(ITypeParameterSymbol parameter)
    {
        if (parameter.HasReferenceTypeConstraint)
        {
            yield return "class";
        }

        if (parameter.HasUnmanagedTypeConstraint)
        {
            yield return "unmanaged";
        }

        if (parameter.HasValueTypeConstraint)
        {
            yield return "struct";
        }
        else if (parameter.HasConstructorConstraint)
        {
            yield return "new()";
        }

        foreach (var constraint in parameter.ConstraintTypes)
        {
            yield return TypeSymbolFacts.Of(constraint, parameter.ContainingAssembly).Identity;
        }
    }
}
