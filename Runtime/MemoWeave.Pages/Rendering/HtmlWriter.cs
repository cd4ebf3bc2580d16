using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace MemoWeave.Pages.Rendering;

/// <summary>Writes HTML, and escapes all text and attributes: only <see cref="Markup"/> takes it as it is.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    public override string ToString() => _html.ToString();

    /// <summary>Starts an element.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="attributes">A value of <see langword="null"/>: the attribute is left out; an empty one: it has only its name.</param>
    public HtmlWriter Start(string tag, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(tag);
        foreach (var (name, value) in attributes)
        {
            if (value is null) continue;
            _html.Append(' ').Append(name);
            if (value.Length > 0) _html.Append("=\"").Append(Escape(value)).Append('"');
            else if (name is "value" or "alt") _html.Append("=\"\"");
        }

        _html.Append('>');
        return this;
    }

    /// <summary>Ends an element.</summary>
    public HtmlWriter End(string tag)
    {
        _html.Append("</").Append(tag).Append('>');
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter Text(string? text)
    {
        _html.Append(Escape(text ?? ""));
        return this;
    }

    /// <summary>Writes an element with nothing but text in it.</summary>
    public HtmlWriter Element(string tag, string? text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Start(tag, attributes).Text(text).End(tag);

    /// <summary>Writes what is HTML already: of Markdig, or of this library.</summary>
    public HtmlWriter Markup(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>Writes JSON for the page's script, which no browser takes for a script of its own.</summary>
    /// <param name="json">As System.Text.Json's own encoder writes it, or any other valid JSON.</param>
    /// <param name="attributes">Of its element.</param>
    public HtmlWriter Data(string json, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start("script", [("type", "application/json"), .. attributes]);
        // In JSON these characters are only within strings, where their escapes mean the same.
        _html.Append(new StringBuilder(json).Replace("<", "\\u003C").Replace(">", "\\u003E").Replace("&", "\\u0026").Replace("\u2028", "\\u2028").Replace("\u2029", "\\u2029"));
        return End("script");
    }

    /// <summary>A number as HTML and CSS read it.</summary>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Number(double)"/>
    public static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Escape(string text) => HtmlEncoder.Default.Encode(text);
}
