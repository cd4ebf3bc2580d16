using System.ComponentModel;
using System.Globalization;
using System.Text;

namespace MemoWeave.Calls;

/// <summary>Writes tags, part by part. Values have the text of no culture; dates and times that of ISO 8601, which names all that they are.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct TagWriter
{
    private StringBuilder? _text;
    private List<string>? _tags;

    /// <summary>Adds text to the tag.</summary>
    /// <param name="text">The text.</param>
    public void Literal(string text) => (_text ??= new StringBuilder()).Append(text);

    /// <summary>Adds the text of a value to the tag; of <see langword="null"/>, nothing.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="value">The value.</param>
    public void Value<T>(T value)
    {
        var text = value switch
        {
            DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
            IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
            _ => value?.ToString(),
        };
        Literal(text ?? "");
    }

    /// <summary>Ends a tag.</summary>
    public void End()
    {
        (_tags ??= []).Add(_text?.ToString() ?? "");
        _text?.Clear();
    }

    /// <summary>The tags, in the order in which they were written.</summary>
    internal readonly string[] ToArray() => _tags?.ToArray() ?? [];
}
