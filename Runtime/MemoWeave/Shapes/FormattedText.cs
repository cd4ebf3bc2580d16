namespace MemoWeave.Shapes;

/// <summary>The content of an interpolated string that is not put together yet: its format, and what goes into it.</summary>
internal static class FormattedText
{
    public static object Of(object text) => new KeyValuePair<string, object?[]>(((FormattableString)text).Format, ((FormattableString)text).GetArguments());
}
