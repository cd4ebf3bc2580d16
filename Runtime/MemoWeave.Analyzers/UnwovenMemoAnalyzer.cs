using System.Collections.Immutable;
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
    public const string DiagnosticId = "MW0001";

    private const string WovenProperty = "build_property.MemoWeaveIsWoven";
    private const string MemoAttribute = "MemoWeave.MemoAttribute";

    private static readonly DiagnosticDescriptor Rule = new(
        DiagnosticId,
        "[Memo] in a project that is not woven",
        "{0} is marked [Memo], but this project is not woven, so every call would run the body. "
            + "Add a PackageReference to MemoWeave.Fody; if there is one, remove DisableFody from the project.",
        "MemoWeave",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        if (IsWoven(context.Options) || context.Compilation.GetTypeByMetadataName(MemoAttribute) is not { } memoAttribute)
        {
            return;
        }

        // By syntax, not by symbol: symbol actions do not see local functions and lambdas.
        context.RegisterSyntaxNodeAction(node => Report(node, memoAttribute), SyntaxKind.Attribute);
    }

    private static bool IsWoven(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(WovenProperty, out var woven)
        && string.Equals(woven, "true", StringComparison.OrdinalIgnoreCase);

    private static void Report(SyntaxNodeAnalysisContext context, INamedTypeSymbol memoAttribute)
    {
        var attribute = (AttributeSyntax)context.Node;
        var type = context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type;
        if (SymbolEqualityComparer.Default.Equals(type, memoAttribute))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), MarkedMember.Describe(context, attribute)));
        }
    }
}
