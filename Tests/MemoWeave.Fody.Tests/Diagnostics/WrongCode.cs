using MemoWeave.TestWeaver;
using Microsoft.CodeAnalysis;

namespace MemoWeave.Fody.Tests.Diagnostics;

/// <summary>
/// A source that breaks one rule. In it <c>§</c> stands where the weaver reports that, by the symbols (nowhere, if they tell
/// no position), and <c>¶</c> where the analyzer does.
/// </summary>
/// <param name="Code">The code of the rule.</param>
/// <param name="Cause">Words of the message.</param>
/// <param name="Marked">The source, with the marks.</param>
public sealed record WrongCode(string Code, string Cause, string Marked)
{
    public string Source => Marked.Replace("§", "", StringComparison.Ordinal).Replace("¶", "", StringComparison.Ordinal);

    public (int Line, int Column) WeaverPosition => PositionOf('§', '¶');

    public (int Line, int Column) AnalyzerPosition => PositionOf('¶', '§');

    internal Fixture Compile() => FixtureCompiler.Compile("Wrong", OptimizationLevel.Debug, ("Wrong.cs", Source));

    public override string ToString() => $"{Code}, {Cause}";

    // Line and column from 1; (0, 0) if the mark is nowhere.
    private (int Line, int Column) PositionOf(char mark, char other)
    {
        var before = Marked.Replace(other.ToString(), "", StringComparison.Ordinal).Split(mark);
        if (before.Length == 1)
            return (0, 0);
        var lines = before[0].Split('\n');
        return (lines.Length, lines[^1].Length + 1);
    }
}
