namespace MemoWeave.TestWeaver;

/// <summary>A message of the weaver.</summary>
/// <param name="IsError">Whether it fails the build.</param>
/// <param name="Text">The text, code first.</param>
/// <param name="File">The source file, if the message has a position.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
public sealed record WeaveMessage(bool IsError, string Text, string? File, int Line, int Column);

/// <summary>What came out of a weave.</summary>
/// <param name="Woven">The woven assembly; <see langword="null"/> if the weaver failed.</param>
/// <param name="Messages">Every error and warning, in order.</param>
/// <param name="Failure">The exception that ended it, if one did.</param>
public sealed record WeaveResult(Fixture? Woven, IReadOnlyList<WeaveMessage> Messages, Exception? Failure)
{
    /// <summary>What it said besides, for those who ask: texts, code first.</summary>
    public IReadOnlyList<string> Information { get; init; } = [];
}
