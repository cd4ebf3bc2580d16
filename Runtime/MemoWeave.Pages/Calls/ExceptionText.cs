using MemoWeave.Pages.Elements;

namespace MemoWeave.Pages.Calls;

/// <summary>Reads of an exception what a reader wants to know.</summary>
internal static class ExceptionText
{
    public static ExceptionElement Of(Exception exception)
    {
        var messages = new List<string> { exception.Message };
        for (var cause = exception.InnerException; cause is not null; cause = cause.InnerException) messages.Add($"Caused by {cause.GetType().FullName}: {cause.Message}");
        var frames = (exception.StackTrace ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return new ExceptionElement(exception.GetType().FullName ?? exception.GetType().Name, string.Join('\n', messages), IsMarkdown: false, [.. frames], IsWarning: false);
    }
}
