namespace MemoWeave.Pages.Elements;

/// <summary>Source code.</summary>
/// <param name="Body">The code.</param>
/// <param name="Language">What it is written in, such as <c>csharp</c>; <see langword="null"/>: not said.</param>
/// <param name="LineNumbers">Whether lines are numbered.</param>
public sealed record Code(string Body, string? Language, bool LineNumbers) : PageElement;
