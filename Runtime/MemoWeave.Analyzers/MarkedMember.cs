using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>Names what an attribute stands on, as the compiler's own messages would.</summary>
internal static class MarkedMember
{
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
