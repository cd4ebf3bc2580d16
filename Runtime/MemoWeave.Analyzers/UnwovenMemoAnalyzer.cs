using System.Collections.Immutable;
using MemoWeave.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>
/// MW0001: <c>[Memo]</c>, <c>[Forgets]</c>, <c>[ForgetsTag]</c>, <c>[Element]</c> or <c>[Widget]</c> in a project that is not woven. There the
/// attribute would be a mere remark: every call would run its body, forget nothing, and be recorded by nobody, without a word (rule W7).
/// </summary>
/// <remarks>
/// Whether a project is woven is known to its build, not to its compilation: the targets of MemoWeave.Fody set the
/// property <c>MemoWeaveIsWoven</c>, and those of MemoWeave make it visible here.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnwovenMemoAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = Descriptors.Of(BuildRule.NotWoven);

    /// <summary>The attributes, by name, and what every call would do without the weaver.</summary>
    private static readonly ImmutableDictionary<string, string> Unheeded = new Dictionary<string, string>
    {
        [MarkedMember.AttributeName] = "run the body",
        [MarkedMember.ForgetsName] = "leave in the cache what it is to forget",
        [MarkedMember.ForgetsTagName] = "leave in the cache what it is to forget",
        [MarkedMember.ElementName] = "show something that no hit shows again",
        [MarkedMember.WidgetName] = "ask on a miss only, without a warning",
    }.ToImmutableDictionary();

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (WovenProject.IsWoven(context.Options))
        {
            return;
        }

        foreach (var unheeded in Unheeded)
        {
            if (context.Compilation.GetTypeByMetadataName(unheeded.Key) is { } attribute)
            {
                // By syntax, not by symbol: symbol actions do not see local functions and lambdas.
                context.RegisterSyntaxNodeAction(node => Report(node, attribute, unheeded.Value), SyntaxKind.Attribute);
            }
        }
    }

    private static void Report(SyntaxNodeAnalysisContext context, INamedTypeSymbol unheeded, string consequence)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (MarkedMember.Carries(context, attribute, unheeded))
        {
            var name = unheeded.Name.Substring(0, unheeded.Name.Length - "Attribute".Length);
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), MarkedMember.Describe(context, attribute), name, consequence));
        }
    }
}
