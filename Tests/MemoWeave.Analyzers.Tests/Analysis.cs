using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers.Tests;

/// <summary>Compiles a source text with the analyzer, as a build would with the given <c>MemoWeaveIsWoven</c>.</summary>
internal static class Analysis
{
    private static readonly MetadataReference[] References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static async Task<ImmutableArray<Diagnostic>> Of(string source, string? isWoven = null, bool withMemoWeave = true)
    {
        var references = withMemoWeave
            ? References
            : References.Where(reference => Path.GetFileName(reference.Display) != "MemoWeave.dll");
        var compilation = CSharpCompilation.Create(
            "Weather",
            [CSharpSyntaxTree.ParseText(source, path: "Weather.cs")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.That(
            compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error),
            Is.Empty,
            "the source of the test itself must compile");

        return await compilation
            .WithAnalyzers([new UnwovenMemoAnalyzer()], new AnalyzerOptions([], new BuildProperties(isWoven)))
            .GetAnalyzerDiagnosticsAsync();
    }

    private sealed class BuildProperties(string? isWoven) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(isWoven);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Options(null);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Options(null);
    }

    private sealed class Options(string? isWoven) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value)
        {
            value = key == "build_property.MemoWeaveIsWoven" ? isWoven : null;
            return value is not null;
        }
    }
}
