using MemoWeave.Rules;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Analyzers;

/// <summary>Rules as the compiler lists them. The text is made by the rule, whole, as the weaver writes it.</summary>
internal static class Descriptors
{
    private const string Category = "MemoWeave";

    public static DiagnosticDescriptor Of(BuildRule rule) => Make(rule.Code, rule.Title, rule.MessageFormat, Severity.Error);

    public static DiagnosticDescriptor Of(Rule rule) => Make(rule.Code, rule.Title, "{0}", rule.Severity);

    private static DiagnosticDescriptor Make(string code, string title, string format, Severity severity) =>
        new(code, title, format, Category, severity == Severity.Error ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
