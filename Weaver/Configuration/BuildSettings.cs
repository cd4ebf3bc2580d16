using MemoWeave.Rules;

namespace MemoWeave.Fody.Configuration;

/// <summary>
/// What the project says about warnings: <c>NoWarn</c>, <c>WarningsAsErrors</c> and their like. MSBuild applies them by
/// code, and Fody has no field for a code; so MemoWeave.Fody.targets writes them to a file beside the assembly.
/// </summary>
internal sealed class BuildSettings
{
    public const string FileSuffix = ".MemoWeave.settings";

    private readonly Dictionary<string, string> _values = new(StringComparer.OrdinalIgnoreCase);

    private BuildSettings(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            if (line.IndexOf('=') is var end and > 0)
                _values[line.Substring(0, end)] = line.Substring(end + 1).Trim();
    }

    /// <summary>Whether the analyzer looked at the sources before they were woven.</summary>
    public bool AnalyzerRan => Is("AnalyzerRan");

    /// <summary>Reads what was written for this assembly; nothing is set where nothing was.</summary>
    public static BuildSettings For(string? assemblyPath) =>
        new(assemblyPath is not null && File.Exists(assemblyPath + FileSuffix) ? File.ReadAllLines(assemblyPath + FileSuffix) : []);

    /// <summary>What becomes of a warning; <see langword="null"/>: it is not told.</summary>
    public Severity? SeverityOf(string warning)
    {
        if (Lists("NoWarn", warning))
            return null;
        var isError = Lists("WarningsAsErrors", warning) || (Is("TreatWarningsAsErrors") && !Lists("WarningsNotAsErrors", warning));
        return isError ? Severity.Error : Severity.Warning;
    }

    private bool Is(string name) => _values.TryGetValue(name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);

    private bool Lists(string name, string code) =>
        _values.TryGetValue(name, out var list) && list.Split(',', ';', ' ').Contains(code, StringComparer.OrdinalIgnoreCase);
}
