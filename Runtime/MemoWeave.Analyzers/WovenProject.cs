using Microsoft.CodeAnalysis.Diagnostics;

namespace MemoWeave.Analyzers;

/// <summary>Whether a project is woven: known to its build, not to its compilation, and passed on as a property.</summary>
internal static class WovenProject
{
    private const string Property = "build_property.MemoWeaveIsWoven";

    public static bool IsWoven(AnalyzerOptions options) =>
        options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(Property, out var woven)
        && string.Equals(woven, "true", StringComparison.OrdinalIgnoreCase);
}
