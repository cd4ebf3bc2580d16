using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MemoWeave.Analyzers;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>What the analyzers of package MemoWeave say in the editor.</summary>
internal static class EditorAnalysis
{
    /// <summary>Analyzes a source as part of a project, in the order of the source.</summary>
    public static async Task<IReadOnlyList<EditorFinding>> Of(string source, bool isWoven = true)
    {
        var compilation = FixtureCompiler.Compilation("Wrong", OptimizationLevel.Debug, [("Wrong.cs", source)]);
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new UnwovenMemoAnalyzer(), new MemoizedMemberAnalyzer()];
        var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([], new Project(isWoven)),
            onAnalyzerException: (exception, _, _) => throw new InvalidOperationException("an analyzer failed", exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);
        var found = await compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceSpan.Start).Select(d =>
        {
            var start = d.Location.GetLineSpan().StartLinePosition;
            return new EditorFinding(d.Id, d.GetMessage(CultureInfo.InvariantCulture), d.Severity == DiagnosticSeverity.Error, (start.Line + 1, start.Character + 1));
        })];
    }

    private sealed class Project(bool isWoven) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isWoven);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options(bool isWoven) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = isWoven && key == "build_property.MemoWeaveIsWoven" ? "true" : null;
            return value is not null;
        }
    }
}

/// <summary>A diagnostic in the editor.</summary>
internal sealed record EditorFinding(string Code, string Text, bool IsError, (int Line, int Column) Position);
