using System.Text.RegularExpressions;

namespace MemoWeave.Docs.Tests;

/// <summary>Regions of sources, and the blocks of pages that show them.</summary>
internal static partial class Snippets
{
    /// <summary>All regions of the sources in a folder, by name, without the indentation they share.</summary>
    public static Dictionary<string, string> InSources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            .SelectMany(file => Region().Matches(File.ReadAllText(file).ReplaceLineEndings("\n")))
            .ToDictionary(match => match.Groups["name"].Value, match => Outdented(match.Groups["code"].Value));

    /// <summary>The names of the snippets that a page shows, in its order.</summary>
    public static IReadOnlyList<string> NamesIn(string page) => [.. Block().Matches(page).Select(match => match.Groups["name"].Value)];

    /// <summary>The page with each block as its region is.</summary>
    public static string Fill(string page, IReadOnlyDictionary<string, string> regions) =>
        Block().Replace(page, match => $"<!-- snippet: {match.Groups["name"].Value} -->\n```csharp\n{regions[match.Groups["name"].Value]}```\n");

    private static string Outdented(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indentation = lines.Where(line => line.Trim().Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indentation ? line[indentation..] : line.Trim()) + "\n"));
    }

    [GeneratedRegex(@"^[ ]*#region (?<name>[a-z-]+)\n(?<code>.*?)^[ ]*#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Region();

    [GeneratedRegex(@"^<!-- snippet: (?<name>[a-z-]+) -->\n```csharp\n.*?^```\n", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
