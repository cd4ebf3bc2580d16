using Microsoft.CodeAnalysis;

namespace MemoWeave.Analyzers;

/// <summary>The names that symbols will have in metadata, in the notation of the rules' messages.</summary>
internal static class SymbolNames
{
    /// <summary>Namespace, types and member, without generic parameters: <c>Shop.Orders.Total</c>.</summary>
    public static string Of(ISymbol member) => member switch
    {
        INamedTypeSymbol type => NameOf(type),
        IMethodSymbol { MethodKind: MethodKind.LambdaMethod } lambda => $"{NameOf(lambda.ContainingType)}.<lambda>",
        IMethodSymbol { MethodKind: MethodKind.PropertyGet, AssociatedSymbol: IPropertySymbol property } => Of(property),
        _ => $"{NameOf(member.ContainingType)}.{member.MetadataName}",
    };

    /// <summary>As metadata names the definition: <c>System.Collections.Generic.List`1</c>.</summary>
    public static string MetadataName(INamedTypeSymbol type) => Prefix(type, MetadataName) + type.MetadataName;

    // The type of an extension block has no name in the source.
    private static string NameOf(INamedTypeSymbol type) =>
        type is { IsExtension: true, ContainingType: { } outer } ? NameOf(outer) : Prefix(type, NameOf) + type.Name;

    private static string Prefix(INamedTypeSymbol type, Func<INamedTypeSymbol, string> nameOf) =>
        type.ContainingType is { } outer ? nameOf(outer) + "."
        : type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "."
        : "";
}
