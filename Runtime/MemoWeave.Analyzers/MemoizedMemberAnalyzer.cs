using System.Collections.Immutable;
using MemoWeave.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>
/// What the weaver would refuse, told in the editor: the weaver's own rules over the compiler's symbols, with the same codes
/// and texts (rule W4), at the parameter or the attribute.
/// </summary>
/// <remarks>In a project that is not woven MW0001 says all there is to say.</remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MemoizedMemberAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> ByCode =
        RuleList.All.Where(rule => rule.Reporter == Reporter.AnalyzerAndWeaver).ToImmutableDictionary(rule => rule.Code, Descriptors.Of);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [.. ByCode.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (WovenProject.IsWoven(context.Options) && context.Compilation.GetTypeByMetadataName(MarkedMember.AttributeName) is { } memoAttribute)
        {
            context.RegisterSyntaxNodeAction(node => Check(node, memoAttribute), SyntaxKind.Attribute);
        }
    }

    private static void Check(SyntaxNodeAnalysisContext context, INamedTypeSymbol memoAttribute)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (!MarkedMember.Carries(context, attribute, memoAttribute)
            || MarkedMember.Of(context, attribute) is not { } marked
            || Data(marked, attribute, memoAttribute) is not { } data
            || SymbolFacts.Of(marked, data) is not { } member)
        {
            return;
        }

        foreach (var finding in RuleList.Check(member))
        {
            if (ByCode.TryGetValue(finding.Rule.Code, out var descriptor))
            {
                context.ReportDiagnostic(Diagnostic.Create(descriptor, Position(finding, marked, attribute), finding.Message));
            }
        }
    }

    private static AttributeData? Data(ISymbol marked, AttributeSyntax attribute, INamedTypeSymbol memoAttribute) =>
        marked.GetAttributes().FirstOrDefault(data =>
            SymbolEqualityComparer.Default.Equals(data.AttributeClass, memoAttribute)
            && data.ApplicationSyntaxReference is { } place && place.SyntaxTree == attribute.SyntaxTree && place.Span == attribute.Span);

    private static Location Position(Finding finding, ISymbol marked, AttributeSyntax attribute)
    {
        var parameters = SymbolFacts.MethodOf(marked)?.Parameters ?? [];
        return finding.Violation.Parameter is { } parameter && parameter.Index < parameters.Length && parameters[parameter.Index].Locations is [{ IsInSource: true } place, ..]
            ? place
            : attribute.GetLocation();
    }
}
