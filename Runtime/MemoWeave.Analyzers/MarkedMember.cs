using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>What a <c>[Memo]</c> attribute stands on.</summary>
internal static class MarkedMember
{
    public const string AttributeName = "MemoWeave.MemoAttribute";
    public const string ForgetsName = "MemoWeave.ForgetsAttribute";
    public const string ForgetsTagName = "MemoWeave.ForgetsTagAttribute";
    public const string ElementName = "MemoWeave.ElementAttribute";
    public const string WidgetName = "MemoWeave.WidgetAttribute";

    public static bool Carries(SyntaxNodeAnalysisContext context, AttributeSyntax attribute, INamedTypeSymbol memoAttribute) =>
        SymbolEqualityComparer.Default.Equals(context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type, memoAttribute);

    /// <summary>The method, property or type that carries the attribute; <see langword="null"/> for the assembly, and where the code is not yet whole.</summary>
    public static ISymbol? Of(SyntaxNodeAnalysisContext context, AttributeSyntax attribute) =>
        attribute.Parent!.Parent switch
        {
            CompilationUnitSyntax or null => null,
            LambdaExpressionSyntax lambda => context.SemanticModel.GetSymbolInfo(lambda, context.CancellationToken).Symbol,
            var member => context.SemanticModel.GetDeclaredSymbol(member, context.CancellationToken),
        };

    /// <summary>Names it as the compiler's own messages would.</summary>
    public static string Describe(SyntaxNodeAnalysisContext context, AttributeSyntax attribute) =>
        attribute.Parent!.Parent switch
        {
            CompilationUnitSyntax => $"The assembly '{context.Compilation.AssemblyName}'",
            LambdaExpressionSyntax => $"A lambda in {Name(context.ContainingSymbol)}",
            { } member => Name(context.SemanticModel.GetDeclaredSymbol(member, context.CancellationToken)),
            null => Name(null),
        };

    private static string Name(ISymbol? symbol) =>
        symbol is null ? "A member" : $"'{symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat)}'";
}
