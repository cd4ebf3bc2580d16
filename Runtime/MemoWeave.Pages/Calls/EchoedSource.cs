namespace MemoWeave.Pages.Calls;

/// <summary>The source of a block, as its author would show it: without the lambda around it, and not indented.</summary>
internal static class EchoedSource
{
    public static string Of(string argument)
    {
        var source = argument.ReplaceLineEndings("\n");
        var arrow = source.IndexOf("=>", StringComparison.Ordinal);
        if (arrow >= 0) source = source[(arrow + 2)..].Trim(' ', '\n');
        if (source.StartsWith('{') && source.EndsWith('}')) source = source[1..^1];
        var lines = source.TrimEnd().Split('\n').SkipWhile(string.IsNullOrWhiteSpace).ToArray();
        // The compiler starts the argument's text at its first character, so the first line of an expression says nothing of how far the others are indented.
        var rest = lines.Length > 1 && !char.IsWhiteSpace(lines[0], 0) ? lines[1..] : lines;
        var indent = rest.Where(line => line.Trim().Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', lines.Select(line => line.Length - line.TrimStart().Length >= indent ? line[indent..].TrimEnd() : line.Trim()));
    }
}
