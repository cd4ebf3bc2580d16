using System.Reflection;
using MemoWeave.Rules;
using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>docs/diagnostics.md, as the lists of rules and examples have it.</summary>
internal static class DiagnosticsPage
{
    private const string Head = """
        # Diagnostics

        Made from the rules in [`Weaver/Checks/Rules`](../Weaver/Checks/Rules) by `DiagnosticsPageTests`; change it there.

        Whatever keeps a method from being memoized is told, and nothing is left out in silence. Most rules are checked twice, by
        the same code: by the analyzer that comes with the package MemoWeave, in the editor and when the project is compiled, and
        by the weaver. An error of the analyzer ends the build before anything is woven. A warning is told by the analyzer;
        where it doesn't run (`RunAnalyzers` set to false) the weaver tells it. `NoWarn`, `TreatWarningsAsErrors`,
        `WarningsAsErrors` and `WarningsNotAsErrors` of the project hold for both; `#pragma warning` and `.editorconfig` for what
        the analyzer tells.

        """;

    /// <summary>The file in the repository.</summary>
    public static string Path { get; } =
        typeof(DiagnosticsPage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "DiagnosticsPage").Value!;

    public static string Make() => string.Join('\n', [Head, .. Sections().OrderBy(section => section.Code, StringComparer.Ordinal).Select(section => section.Text)]);

    /// <summary>What the weaver says of an example.</summary>
    public static WeaveResult Weave(DiagnosticExample example, string source) =>
        FixtureWeaver.TryWeave(
            FixtureCompiler.Compile("Example", OptimizationLevel.Debug, ("Example.cs", source)), example.Configuration);

    /// <summary>The texts of a weave; those for information only where there is nothing else.</summary>
    public static IReadOnlyList<string> Told(WeaveResult result) => result.Messages.Count > 0
        ? [.. result.Messages.Select(m => m.Text)]
        : [.. result.Information.Select(note => note[note.IndexOf("MW", StringComparison.Ordinal)..])];

    private static IEnumerable<(string Code, string Text)> Sections()
    {
        foreach (var rule in RuleList.All)
        {
            var example = DiagnosticExamples.OfMembers.Single(e => e.Code == rule.Code);
            var message = Told(Weave(example, example.Wrong))[0][(rule.Code.Length + 2)..];
            yield return (rule.Code, Section(rule.Code, rule.Title, rule.Severity, rule.Reporter, message, rule.Remedy, example));
        }

        foreach (var rule in ForgetRule.All)
        {
            var example = DiagnosticExamples.OfForgets.Single(e => e.Code == rule.Code);
            var message = Told(Weave(example, example.Wrong))[0][(rule.Code.Length + 2)..];
            yield return (rule.Code, Section(rule.Code, rule.Title, Severity.Error, Reporter.Weaver, message, rule.Remedy, example));
        }

        foreach (var rule in ElementRule.All)
        {
            var example = DiagnosticExamples.OfElements.Single(e => e.Code == rule.Code);
            var message = Told(Weave(example, example.Wrong))[0][(rule.Code.Length + 2)..];
            yield return (rule.Code, Section(rule.Code, rule.Title, rule.Severity, Reporter.Weaver, message, rule.Remedy, example));
        }

        foreach (var rule in BuildRule.All)
        {
            var example = DiagnosticExamples.OfBuilds.Single(e => e.Code == rule.Code);
            var sentences = rule.MessageFormat.Split(". ");
            var message = rule.Message(rule.Code switch
            {
                "MW0001" => ["'Weather.Days(int)'", "Memo", "run the body"],
                "MW0501" => ["attribute 'Stale'"],
                "MW0502" => ["1.0.0.0", "MemoWeave.Calls.AsyncMemoMethod`4"],
                "MW0503" => ["attribute 'Tll' of <MemoWeave>", "Known are Ttl, Sliding, Jitter, MaxEntries, Instance, Share, CacheNull"],
                "MW0504" => ["MaxEntries = \"many\" is not a number above zero, or 0 for the default"],
                "MW0505" => ["Shop.Orders.Totall", "of 'Shop'"],
                "MW0506" => ["'Journal'"],
                _ => [],
            });
            yield return (rule.Code, Section(rule.Code, rule.Title, rule.Severity, rule.Reporter, message, string.Join(". ", sentences[1..]).TrimEnd('.'), example));
        }
    }

    private static string Section(string code, string title, Severity severity, Reporter reporter, string message, string remedy, DiagnosticExample example)
    {
        var by = reporter switch
        {
            Reporter.Analyzer => "the analyzer",
            Reporter.Weaver => "the weaver",
            Reporter.Targets => "the build, before it compiles",
            _ => "the analyzer and the weaver",
        };
        return $"""
            ## {code}: {title}

            {severity}, told by {by}.

            > {Escaped(message)}

            **Cause.** {example.Cause}

            **Remedy.** {Escaped(remedy)}.

            ```{example.Language}
            {Comment(example, "wrong")}
            {example.Wrong}

            {Comment(example, "mended")}
            {example.Mended}
            ```

            """;
    }

    private static string Escaped(string text) => text.Replace("<", "\\<", StringComparison.Ordinal);

    private static string Comment(DiagnosticExample example, string text) => example.Language == "xml" ? $"<!-- {text} -->" : $"// {text}";
}
