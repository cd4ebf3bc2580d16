using System.Collections.Immutable;

namespace MemoWeave.Pages.Elements;

/// <summary>An exception, as a reader wants it.</summary>
/// <param name="Type">The full name of its type.</param>
/// <param name="Message">Its message, and those of what caused it.</param>
/// <param name="IsMarkdown">Whether the message is Markdown; else plain text.</param>
/// <param name="StackTrace">A line for each frame, the innermost first.</param>
/// <param name="IsWarning">Whether it is a warning, and nothing failed.</param>
public sealed record ExceptionElement(string Type, string Message, bool IsMarkdown, ImmutableArray<string> StackTrace, bool IsWarning) : PageElement;
