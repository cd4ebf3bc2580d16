using System.Collections.Immutable;
using MemoWeave.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>
/// MW0001: <c>[Memo]</c> in a project that is not woven. There the attribute would be a mere remark, and every call
/// would run its body, without a word (rule W7).
/// </summary>
/// <remarks>
/// Whether a project is woven is known to its build, not to its compilation: the targets of MemoWeave.Fody set the
/// property <c>MemoWeaveIsWoven</c>, and those of MemoWeave make it visible here.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnwovenMemoAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptors.Of(BuildRule.NotWoven);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (WovenProject.IsWoven(context.Options) || context.Compilation.GetTypeByMetadataName(MarkedMember.AttributeName) is not { } memoAttribute)
        {
            return;
        }

        // By syntax, not by symbol: symbol actions do not see local functions and lambdas.
        context.RegisterSyntaxNodeAction(node => Report(node, memoAttribute), SyntaxKind.Attribute);
    }

    private static void Report(SyntaxNodeAnalysisContext context, INamedTypeSymbol memoAttribute)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (MarkedMember.Carries(context, attribute, memoAttribute))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), MarkedMember.Describe(context, attribute)));
        }
    }
}
